-- Where figures read thousands of rows, the index holds all that they ask, so that none of the table is read for them.
drop index move_when_ix;
create index move_when_ix on move (organisation_id, moved_on) include (initiative_id, direction, from_stage_id, to_stage_id);
-- Moves back with what lay behind them: how many there were, and the latest in their order.
create index move_back_ix on move (organisation_id, moved_on, id) include (initiative_id, context_event_id)
    where direction = 'BACK';
-- How long visits took that were over in a time, and those that go on.
create index visit_over_ix on visit (organisation_id, ended_on) include (initiative_id, stage_id, started_on) where main;
-- What changed between two boards: the scores of that time.
create index risk_score_scored_ix on risk_score (organisation_id, scored_on) include (risk_id);
