-- The letters of every installation's words in one index are met by so many initiatives that a search within one
-- organisation read thousands of entries of others. So each three letters are kept with the organisation that they are
-- of, and what a search reads follows what its own organisation has.
create function search_keys(organisation bigint, words text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct organisation || ':' || substr(words, start, 3)), '{}')
            from generate_series(1, length(words) - 2) start);

create index initiative_search_keys_ix on initiative using gin (search_keys(organisation_id, search));
drop index initiative_search_ix;
