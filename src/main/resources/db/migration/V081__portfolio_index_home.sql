-- Home, for those who see to the whole organisation: what is longest overdue and what comes next, without sorting
-- the rest; reasons without a day that counts stand together at its end.
create index attention_due_ix on attention (organisation_id, due_on, appears_on, id);
