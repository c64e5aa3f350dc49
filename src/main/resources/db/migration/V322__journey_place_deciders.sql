-- At what level somebody decides whose name is nobody's here: a body, somebody outside, or whoever left or is written in
-- another way. Said once for a name in an organisation, as names are compared: without the blanks around them, in small letters.
create table decider_level (
    organisation_id bigint      not null,
    name            text        not null,
    level           text        not null,
    role_id         bigint,
    said_by         bigint      not null,
    said_at         timestamptz not null,
    constraint decider_level_pk primary key (organisation_id, name),
    constraint decider_level_organisation_fk foreign key (organisation_id) references organisation (id),
    -- A role that is deleted says nothing any more.
    constraint decider_level_role_fk foreign key (role_id, organisation_id) references role (id, organisation_id) on delete cascade,
    constraint decider_level_said_by_fk foreign key (said_by) references person (id),
    constraint decider_level_name_form check (name = lower(btrim(name)) and length(name) between 1 and 120),
    constraint decider_level_known check (level in ('ROLE', 'BODY', 'OUTSIDE')),
    constraint decider_level_role_named check ((level = 'ROLE') = (role_id is not null))
);
create index decider_level_role_ix on decider_level (role_id, organisation_id);
create index decider_level_said_by_ix on decider_level (said_by);
