create table organisation_logo (
    organisation_id bigint not null,
    content_type    text   not null,
    content         bytea  not null,
    constraint organisation_logo_pk primary key (organisation_id),
    constraint organisation_logo_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint organisation_logo_type check (content_type in ('image/png', 'image/jpeg')),
    constraint organisation_logo_size check (length(content) between 1 and 204800)
);

-- How often the logo was changed: the version of the row tells browsers to fetch style and logo anew.
alter table organisation add column look int not null default 0;
