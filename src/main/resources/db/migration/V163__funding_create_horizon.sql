-- How long the money of an initiative has to last, and what it costs a month.
create table horizon (
    initiative_id   bigint      not null,
    organisation_id bigint      not null,
    -- By when outcomes can be expected.
    outcomes_by     date,
    -- Pounds a month.
    monthly_need    numeric(12, 2),
    recorded_by     bigint,
    recorded_at     timestamptz not null,
    version         int         not null default 0,
    constraint horizon_pk primary key (initiative_id),
    constraint horizon_initiative_fk foreign key (initiative_id, organisation_id) references initiative (id, organisation_id),
    constraint horizon_recorded_by_fk foreign key (recorded_by) references person (id),
    constraint horizon_monthly_need_positive check (monthly_need > 0)
);
create index horizon_initiative_ix on horizon (initiative_id, organisation_id);
create index horizon_recorded_by_ix on horizon (recorded_by);
