-- Which one-time link let whom in a moment ago: a second click finds its way in as well, with the password.
create table used_link (
    token_hash      bytea       not null,
    person_id       bigint      not null,
    organisation_id bigint      not null,
    used_at         timestamptz not null,
    constraint used_link_pk primary key (token_hash),
    constraint used_link_token_length check (length(token_hash) = 32),
    constraint used_link_person_fk foreign key (person_id) references person (id),
    constraint used_link_organisation_fk foreign key (organisation_id) references organisation (id)
);
create index used_link_person_ix on used_link (person_id);
create index used_link_organisation_ix on used_link (organisation_id);
create index used_link_used_at_ix on used_link (used_at);
