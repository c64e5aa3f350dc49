-- The days after which less than half of an initiative's committed money goes on, and what at most is left a year: a small sum
-- that lasts hides no large one that ends. Kept beside the cliff edge, and written with it. No row for the edge itself, after
-- which there is nothing.
create table funding_fall (
    initiative_id   bigint         not null,
    organisation_id bigint         not null,
    ends_on         date           not null,
    yearly          numeric(16, 2) not null,
    constraint funding_fall_pk primary key (initiative_id, ends_on),
    constraint funding_fall_initiative_fk foreign key (initiative_id, organisation_id) references initiative (id, organisation_id)
);
create index funding_fall_initiative_ix on funding_fall (initiative_id, organisation_id);
create index funding_fall_ends_ix on funding_fall (organisation_id, ends_on, initiative_id);

insert into funding_fall (organisation_id, initiative_id, ends_on, yearly)
select g.organisation_id, g.initiative_id, e.ends_on, round(later.yearly, 2) as yearly
from (select x.organisation_id, x.initiative_id, array_agg(x.starts_on) as starts, array_agg(x.ends_on) as ends,
             array_agg(case when x.ends_on is null then x.amount
                            else x.amount * 365 / greatest(365, x.ends_on - x.starts_on + 1) end) as rates
      from funding x where x.committed and x.withdrawn_at is null
      group by x.organisation_id, x.initiative_id having count(*) > 1 and count(x.ends_on) > 0) g
cross join lateral (select distinct u.day as ends_on from unnest(g.ends) u (day) where u.day is not null) e
cross join lateral (
    select sum(c.rate) as yearly from unnest(g.starts, g.ends, g.rates) c (starts_on, ends_on, rate)
    where e.ends_on between c.starts_on and coalesce(c.ends_on, 'infinity')) held
cross join lateral (
    select max(d.yearly) as yearly
    from (select t.day, sum(c.rate) as yearly
          from (select e.ends_on + 1 as day
                union select u.day from unnest(g.starts) u (day) where u.day > e.ends_on) t
          join unnest(g.starts, g.ends, g.rates) c (starts_on, ends_on, rate)
              on t.day between c.starts_on and coalesce(c.ends_on, 'infinity')
          group by t.day) d) later
where later.yearly * 2 < held.yearly;
