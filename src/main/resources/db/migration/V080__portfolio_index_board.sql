-- The stage board today: how many stand in each stage without reading the rows, and the first few of a stage, those
-- that have been in it longest, without sorting the rest.
create index initiative_board_ix on initiative (organisation_id, stage_id, stage_since, id) include (visibility)
    where status <> 'ENDED';

-- The stage board as of a day: which main visits to a stage held that day. A stage belongs to one organisation, so
-- this one serves better than the one by organisation, which knew neither the stage nor the initiative.
drop index visit_as_of_ix;
create index visit_as_of_ix on visit (stage_id, started_on, initiative_id) include (ended_on, ordinal) where main;
create index visit_alongside_ix on visit (stage_id, started_on, initiative_id) include (ended_on) where not main;
