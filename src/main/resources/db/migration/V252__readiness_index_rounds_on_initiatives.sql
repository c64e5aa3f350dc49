-- The latest round about each initiative of an organisation is asked by the filter of the list.
create index readiness_round_on_initiatives_ix on readiness_round (organisation_id, initiative_id, starts_on desc, id desc)
    where initiative_id is not null and withdrawn_at is null;
