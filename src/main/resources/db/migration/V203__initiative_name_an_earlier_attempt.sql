-- "We have been through this before": the initiative of the same organisation that tried it, and what is different now.
alter table initiative add column earlier_id bigint;
alter table initiative add column earlier_difference text not null default '';
alter table initiative add constraint initiative_earlier_fk foreign key (earlier_id, organisation_id) references initiative (id, organisation_id);
alter table initiative add constraint initiative_earlier_other check (earlier_id <> id);
alter table initiative add constraint initiative_earlier_difference_length check (length(earlier_difference) <= 500);
create index initiative_earlier_ix on initiative (earlier_id, organisation_id) where earlier_id is not null;
