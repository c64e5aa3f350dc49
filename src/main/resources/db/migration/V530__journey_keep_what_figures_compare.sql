-- What figures compare of thousands of moves, worked out once. Who decided together, as one number: the same for the same
-- names in the same order, none where nobody is named, so that an index holds it and the names of each circle are read once.
create function circle_of(deciders text[]) returns bigint
    language sql immutable parallel safe
    return case when cardinality(deciders) > 0 then hash_array_extended(deciders, 0) end;

-- And the words of why something moved back: small letters and digits alone, without accents.
alter table move
    add column circle bigint generated always as (circle_of(deciders)) stored,
    add column reason_words text generated always as (
        case when direction = 'BACK' then btrim(regexp_replace(search_text(reason), '[^a-z0-9]+', ' ', 'g')) end) stored;

drop index move_when_ix;
create index move_when_ix on move (organisation_id, moved_on)
    include (initiative_id, direction, from_stage_id, to_stage_id, circle, id);
create index visit_first_ix on visit (organisation_id, started_on) include (initiative_id, stage_id) where main and ordinal = 1;
-- Whether an initiative may be seen, for whoever comes to thousands of them from their visits: without it the whole
-- organisation was gone through for each of them, in an index that holds its visibility for another purpose.
create index initiative_seen_ix on initiative (id) include (organisation_id, visibility);
