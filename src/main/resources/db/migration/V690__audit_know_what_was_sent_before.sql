-- Which form made an entry of the trail, as long as somebody may send it again: a digest, and nothing of what it said.
create table sent_change (
    audit_entry_id  bigint      not null,
    organisation_id bigint      not null,
    person_id       bigint      not null,
    content         bytea       not null,
    created_at      timestamptz not null,
    constraint sent_change_pk primary key (audit_entry_id),
    constraint sent_change_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint sent_change_content_length check (length(content) = 32)
);
create index sent_change_content_ix on sent_change (organisation_id, person_id, content);
create index sent_change_created_at_ix on sent_change (created_at);
