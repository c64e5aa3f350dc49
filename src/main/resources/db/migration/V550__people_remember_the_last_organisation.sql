-- Where a person of several organisations last worked: signing in goes on there.
create table last_organisation (
    person_id       bigint not null,
    organisation_id bigint not null,
    constraint last_organisation_pk primary key (person_id),
    constraint last_organisation_membership_fk foreign key (organisation_id, person_id)
        references membership (organisation_id, person_id) on delete cascade
);
create index last_organisation_membership_ix on last_organisation (organisation_id, person_id);
