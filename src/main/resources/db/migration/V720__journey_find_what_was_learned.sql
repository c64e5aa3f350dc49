-- Home tells what the latest endings taught, however long ago they were.
create index ending_learned_ix on ending (organisation_id, ended_on) where reopened_on is null and btrim(learned) <> '';
