-- How many markers each initiative of an organisation shows is asked by the filter of the list.
create index ordinary_mark_standing_ix on ordinary_mark (organisation_id, initiative_id) where unmarked_at is null;
