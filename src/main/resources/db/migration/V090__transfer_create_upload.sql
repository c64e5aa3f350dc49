-- A file that waits for its sender's "yes". Here and not in the session, which is read and written with every page.
create table import_upload (
    id              uuid        not null,
    organisation_id bigint      not null,
    person_id       bigint      not null,
    file_name       text        not null,
    -- Emptied once it is imported: nothing of the file is kept but what became of it.
    content         bytea,
    uploaded_at     timestamptz not null,
    expires_at      timestamptz not null,
    imported_at     timestamptz,
    imported        int,
    first_reference text,
    last_reference  text,
    constraint import_upload_pk primary key (id),
    constraint import_upload_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint import_upload_person_fk foreign key (person_id) references person (id),
    constraint import_upload_file_name_length check (length(file_name) between 1 and 200),
    constraint import_upload_size check (octet_length(content) between 1 and 5242880),
    constraint import_upload_waits_or_done check ((content is null) = (imported_at is not null)),
    constraint import_upload_done_says_what check ((imported_at is null) = (imported is null))
);
-- One file waits for a person at a time, so that nobody fills the database with files.
create unique index import_upload_waiting_uk on import_upload (organisation_id, person_id) where imported_at is null;
create index import_upload_person_ix on import_upload (person_id);
create index import_upload_expires_ix on import_upload (expires_at);
