-- Who gave somebody what they were told of, and since when it waits for them no more: their line says so, is not new, and
-- whoever gave it is told. Of what was told before nobody knows who gave it.
alter table notification
    add column given_by bigint,
    add column settled_at timestamptz,
    add constraint notification_given_by_fk foreign key (organisation_id, given_by)
        references membership (organisation_id, person_id);
create index notification_given_by_ix on notification (organisation_id, given_by) where given_by is not null;
