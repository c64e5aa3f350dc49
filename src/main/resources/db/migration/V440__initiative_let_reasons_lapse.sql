-- The day ahead from which a rule would say otherwise although nothing was recorded: the reason is worked out anew then.
alter table attention add column lapses_on date;
create index attention_lapses_ix on attention (lapses_on) where lapses_on is not null;
