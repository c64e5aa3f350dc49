-- What was scored after a board met is asked of an organisation by the time at which it was recorded.
create index risk_score_recorded_ix on risk_score (organisation_id, recorded_at);
