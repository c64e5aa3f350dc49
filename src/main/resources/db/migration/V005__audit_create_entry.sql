-- Who did what to which subject, when, before and after. Rows are added and never changed.
create table audit_entry (
    id              bigint generated always as identity,
    organisation_id bigint      not null,
    occurred_at     timestamptz not null,
    person_id       bigint,
    -- The name as it stood: a later change of name does not rewrite history.
    person_name     text        not null,
    subject_kind    text        not null,
    subject_id      bigint      not null,
    subject_label   text        not null,
    -- The initiative whose history this belongs to, where there is one.
    initiative_id   bigint,
    action          text        not null,
    changes         jsonb       not null default '[]',
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint audit_entry_changes_form check (jsonb_typeof(changes) = 'array')
);
create index audit_entry_organisation_ix on audit_entry (organisation_id, id desc);
create index audit_entry_initiative_ix on audit_entry (initiative_id, id desc) where initiative_id is not null;
create index audit_entry_person_ix on audit_entry (organisation_id, person_id, id desc);
create index audit_entry_kind_ix on audit_entry (organisation_id, subject_kind, id desc);
create index audit_entry_occurred_ix on audit_entry (organisation_id, occurred_at desc);

create function refuse_audit_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the audit trail is only added to'
        using errcode = 'insufficient_privilege', constraint = 'audit_entry_append_only';
end
$$;

create trigger audit_entry_append_only
    before update or delete on audit_entry
    for each row execute function refuse_audit_change();

create trigger audit_entry_no_truncate
    before truncate on audit_entry
    for each statement execute function refuse_audit_change();
