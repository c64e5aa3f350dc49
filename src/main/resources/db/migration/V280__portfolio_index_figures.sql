-- The figures of a portfolio: each table is read once, for one organisation, from an index that holds what is asked.
create index visit_begun_ix on visit (organisation_id, started_on) include (initiative_id, stage_id, ordinal) where main;
create index move_when_ix on move (organisation_id, moved_on) include (initiative_id, direction);
drop index move_moved_on_ix;
create index pause_begun_ix on pause (organisation_id, started_on) include (initiative_id);
create index participation_held_ix on participation (organisation_id, initiative_id) include (held_on, who, how_many, told_on)
    where withdrawn_at is null;
create index risk_organisation_ix on risk (organisation_id, initiative_id) include (kind_id, state, likelihood, impact, levels)
    where withdrawn_at is null;
create index funding_organisation_ix on funding (organisation_id, initiative_id) include (amount, starts_on, ends_on, committed)
    where withdrawn_at is null;
create index draw_organisation_ix on draw (organisation_id, initiative_id) include (team_id, days_a_week, starts_on, ends_on, backfilled)
    where withdrawn_at is null;
create index protection_organisation_ix on protection (organisation_id, initiative_id) where withdrawn_at is null;
create index ordinary_mark_organisation_ix on ordinary_mark (organisation_id, marker_id, initiative_id) where unmarked_at is null;
create index check_in_open_ix on check_in (organisation_id, due_on) include (initiative_id) where done_on is null;
