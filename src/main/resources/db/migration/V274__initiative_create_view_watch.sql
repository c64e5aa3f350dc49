-- Who wants to be told when something enters a view, and what was in it when it was looked at last.
alter table saved_view add constraint saved_view_in_organisation_uk unique (id, organisation_id);

create table view_watch (
    organisation_id bigint      not null,
    person_id       bigint      not null,
    saved_view_id   bigint      not null,
    members         bigint[]    not null,
    looked_at       timestamptz not null,
    constraint view_watch_pk primary key (organisation_id, person_id, saved_view_id),
    constraint view_watch_membership_fk foreign key (organisation_id, person_id) references membership (organisation_id, person_id),
    constraint view_watch_view_fk foreign key (saved_view_id, organisation_id) references saved_view (id, organisation_id) on delete cascade,
    constraint view_watch_members_bounded check (cardinality(members) <= 1000)
);
create index view_watch_view_ix on view_watch (saved_view_id, organisation_id);
create index view_watch_looked_at_ix on view_watch (looked_at);
