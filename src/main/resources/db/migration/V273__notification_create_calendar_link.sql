-- The secret address of somebody's calendar feed, one in each of their organisations: only its SHA-256 is kept.
create table calendar_link (
    organisation_id bigint      not null,
    person_id       bigint      not null,
    token_hash      bytea       not null,
    made_at         timestamptz not null,
    constraint calendar_link_pk primary key (organisation_id, person_id),
    constraint calendar_link_token_uk unique (token_hash),
    constraint calendar_link_token_length check (length(token_hash) = 32),
    constraint calendar_link_membership_fk foreign key (organisation_id, person_id) references membership (organisation_id, person_id)
);
