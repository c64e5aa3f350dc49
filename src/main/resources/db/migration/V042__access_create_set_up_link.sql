-- The link with which an empty installation gets its first organisation. There is one at most.
create table set_up_link (
    only_one   boolean     not null default true,
    token_hash bytea       not null,
    expires_at timestamptz not null,
    constraint set_up_link_pk primary key (only_one),
    constraint set_up_link_one check (only_one)
);
