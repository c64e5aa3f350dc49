-- Which initiatives of an organisation there is a reason to look at, by whatever rules are asked: read from the index
-- alone, for the list and the board that are narrowed to them.
drop index attention_organisation_ix;
create index attention_organisation_ix on attention (organisation_id, appears_on, due_on) include (initiative_id, rule);
