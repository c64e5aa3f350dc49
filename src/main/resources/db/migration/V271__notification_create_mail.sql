-- The outbox: what is to be sent by e-mail, written together with what it tells of, sent afterwards. What was sent is
-- kept for a while without its lines.
create table mail (
    id              bigint generated always as identity,
    organisation_id bigint      not null,
    -- To whom: somebody of the organisation, at the address that they have when it is sent, or an address.
    person_id       bigint,
    address         text,
    kind            text        not null,
    subject         text        not null,
    lines           jsonb       not null,
    created_at      timestamptz not null,
    state           text        not null default 'WAITING',
    attempts        int         not null default 0,
    -- When it is tried next; while somebody tries, when it is taken that they never came back.
    due_at          timestamptz not null,
    -- After which it is not worth sending.
    lapses_at       timestamptz not null,
    problem         text,
    settled_at      timestamptz,
    constraint mail_pk primary key (id),
    constraint mail_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint mail_membership_fk foreign key (organisation_id, person_id) references membership (organisation_id, person_id),
    constraint mail_to_one check ((person_id is null) <> (address is null)),
    constraint mail_address_length check (length(address) <= 254),
    constraint mail_kind_known check (kind in ('AT_ONCE', 'DIGEST', 'INVITATION', 'PASSWORD_LINK')),
    constraint mail_state_known check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'NOT_NEEDED')),
    constraint mail_problem_known check (problem in ('NO_ANSWER', 'NOT_NOW', 'REFUSED', 'TOO_LATE')),
    constraint mail_settled check ((state = 'WAITING') = (settled_at is null))
);
create index mail_waiting_ix on mail (due_at, id) where state = 'WAITING';
create index mail_given_up_ix on mail (organisation_id, id desc) where state = 'GIVEN_UP';
create index mail_membership_ix on mail (organisation_id, person_id);
create index mail_settled_at_ix on mail (settled_at);

-- Up to which day somebody's digest was seen to, so that several nodes see to it once.
create table digest (
    organisation_id bigint not null,
    person_id       bigint not null,
    seen_to_on      date   not null,
    constraint digest_pk primary key (organisation_id, person_id),
    constraint digest_membership_fk foreign key (organisation_id, person_id) references membership (organisation_id, person_id)
);
