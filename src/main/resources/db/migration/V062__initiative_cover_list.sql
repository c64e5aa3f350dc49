-- What the list looks at before it knows which rows it shows: with it in the index, a far page and a count read no
-- row that they do not show. Each order of the list that is common has its own.
create index initiative_sight_ix on initiative (organisation_id, visibility) include (id, number, status, stage_id, team_id, kind);

drop index initiative_name_ix;
create index initiative_name_ix on initiative (organisation_id, lower(name), id) include (visibility, name);
drop index initiative_since_ix;
create index initiative_since_ix on initiative (organisation_id, stage_since, id) include (visibility);
drop index initiative_recorded_ix;
create index initiative_recorded_ix on initiative (organisation_id, last_recorded_at, id) include (visibility, status, kind);
drop index initiative_next_due_ix;
create index initiative_next_due_ix on initiative (organisation_id, next_due_on, id) include (visibility);
