-- btree_gist: the exclusion constraints of the journey; pg_trgm and unaccent: search and similar names.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent() is only STABLE, because its dictionary could change; ours does not, and an index needs IMMUTABLE.
create function search_text(value text) returns text
    language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, value));

-- What a form led to, by the token that the form carried: sent twice, it makes one thing.
create table submission (
    token      uuid        not null,
    person_id  bigint      not null,
    outcome    text,
    created_at timestamptz not null default now(),
    constraint submission_pk primary key (token),
    constraint submission_outcome_length check (length(outcome) <= 500)
);
create index submission_created_at_ix on submission (created_at);
