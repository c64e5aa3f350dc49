-- Risk of harm to people is listed before risk to money, time or reputation, whatever its day: a reason says with which
-- it ranks. 0: people may be badly harmed and nothing is done; 1: another that looks at a risk of harm to people; 2: the rest.
alter table attention add column rank smallint not null default 2;
alter table attention add constraint attention_rank_known check (rank between 0 and 2);
-- What stands already; the rest of the rules are worked out anew after the start.
update attention set rank = 0 where rule = 'risk-to-people-open';
create index attention_harm_ix on attention (organisation_id, rank, due_on, appears_on, id) where rank < 2;
