-- The latest round of each initiative of an organisation is asked by the filter of the list.
create index pulse_round_organisation_ix on pulse_round (organisation_id, initiative_id);
