-- What people are told in the program: an entry for one person, in one of their organisations.
create table notification (
    id              bigint generated always as identity,
    organisation_id bigint      not null,
    person_id       bigint      not null,
    kind            text        not null,
    -- What it is about: whoever may not see that any more is not shown what was said of it.
    subject_kind    text        not null,
    subject_id      bigint      not null,
    reference       text        not null default '',
    title           text        not null,
    arguments       jsonb       not null default '[]',
    -- From the root, without a slash before it.
    path            text        not null,
    created_at      timestamptz not null,
    read_at         timestamptz,
    constraint notification_pk primary key (id),
    constraint notification_membership_fk foreign key (organisation_id, person_id) references membership (organisation_id, person_id),
    constraint notification_kind_form check (kind ~ '^[A-Z_]{2,30}$'),
    constraint notification_title_length check (length(title) between 1 and 300)
);
create index notification_membership_ix on notification (organisation_id, person_id, id desc);
create index notification_unread_ix on notification (organisation_id, person_id) where read_at is null;
create index notification_created_at_ix on notification (created_at);

-- How somebody is told, in one of their organisations; who never said so has none and is told quietly.
create table notification_preference (
    organisation_id bigint not null,
    person_id       bigint not null,
    digest          text   not null,
    at_once         text[] not null default '{}',
    version         int    not null default 0,
    constraint notification_preference_pk primary key (organisation_id, person_id),
    constraint notification_preference_membership_fk foreign key (organisation_id, person_id) references membership (organisation_id, person_id),
    constraint notification_preference_digest_known check (digest in ('OFF', 'DAILY', 'WEEKLY'))
);
