-- What an import made, and the last entry of the trail at that moment: it can be undone as a whole for a day, while nobody
-- has changed any of it. Not known of imports before this.
alter table import_upload
    add column made        bigint[],
    add column trail_until bigint,
    add column undone_at   timestamptz,
    add constraint import_upload_made_whole
        check ((made is null) = (trail_until is null) and (made is null or imported_at is not null)),
    add constraint import_upload_undone_was_made check (undone_at is null or made is not null);
create index import_upload_imported_ix on import_upload (organisation_id, person_id, imported_at desc)
    where imported_at is not null;
