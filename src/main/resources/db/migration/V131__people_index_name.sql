-- Whether somebody else has the same name is asked of each person that a page shows: found by name, not by going through
-- everybody in the organisation.
create index person_name_ix on person (lower(name));
