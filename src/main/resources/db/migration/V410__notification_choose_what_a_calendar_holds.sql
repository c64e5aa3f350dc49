-- What somebody's calendar leaves out, in one of their organisations: who never chose has none, and is shown all.
create table calendar_choice (
    organisation_id bigint not null,
    person_id       bigint not null,
    left_out        text[] not null,
    version         int    not null,
    constraint calendar_choice_pk primary key (organisation_id, person_id),
    constraint calendar_choice_membership_fk foreign key (organisation_id, person_id) references membership (organisation_id, person_id),
    constraint calendar_choice_left_out_known
        check (left_out <@ array['REVIEWS', 'CONDITIONS', 'CHECK_INS', 'FUNDING', 'PROTECTIONS', 'OTHER'])
);
