-- The cliff edge of an initiative: the day after which no committed money is left. Written whenever its funding
-- changes, so that a list of many initiatives asks one index. No row where committed money goes on without an end,
-- and none where nothing is committed.
create table funding_edge (
    initiative_id   bigint not null,
    organisation_id bigint not null,
    ends_on         date   not null,
    constraint funding_edge_pk primary key (initiative_id),
    constraint funding_edge_initiative_fk foreign key (initiative_id, organisation_id) references initiative (id, organisation_id)
);
create index funding_edge_initiative_ix on funding_edge (initiative_id, organisation_id);
create index funding_edge_ends_ix on funding_edge (organisation_id, ends_on, initiative_id);
