-- Fills an empty, migrated database for the load tests: ${size} initiatives over 300 organisations, about six visits
-- each, the same every time. Everything is worked out from the numbers of things, so nothing is drawn by chance.
-- Statements end with a semicolon at the end of a line. ${today} is the day of the run. ${leaders} is 2 where the pages
-- of leaders are measured: then there are organisation 301 with 20 initiatives and organisation 302 with 2,000 beside.

insert into organisation (id, code, name)
select o, 'Q' || chr(65 + o / 26 % 26) || chr(65 + o % 26), 'Council ' || o
from generate_series(1, 300 + ${leaders}) o;

insert into role (id, organisation_id, name, description, built_in)
select o * 4 + r.number, o, r.name, r.name, true
from generate_series(1, 300 + ${leaders}) o,
     (values (0, 'Staff'), (1, 'Manager'), (2, 'Admin'), (3, 'Viewer')) r(number, name);

insert into role_permission (role_id, permission_code)
select r.id, p.code
from role r
join permission p on case r.name
    when 'Admin' then true
    when 'Manager' then p.ordinal <= 10
    when 'Staff' then p.code in ('VIEW_INITIATIVES', 'CREATE_INITIATIVES', 'EDIT_OWN_INITIATIVES', 'MOVE_STAGES')
    else p.code in ('VIEW_INITIATIVES', 'VIEW_DASHBOARDS') end;

-- As many people as there is work for: one for every eight initiatives, twenty at least. The first of each
-- organisation is its administrator, the next four are managers.
create temporary table staffing as
select o as organisation_id, case o when 301 then 20 when 302 then 250 else greatest(20, ${size} / 300 / 8) end as people
from generate_series(1, 300 + ${leaders}) o;

insert into person (id, email, name, password_hash, sessions_valid_from)
select o * 10000 + n, 'p' || n || '@q' || o || '.example',
       (array['Alex', 'Sam', 'Robin', 'Charlie', 'Jo', 'Kim', 'Lee', 'Pat', 'Morgan', 'Jamie'])[1 + n % 10] || ' '
           || (array['Ash', 'Birch', 'Cedar', 'Elder', 'Hazel', 'Holly', 'Maple', 'Oak', 'Rowan', 'Willow'])[1 + n / 10 % 10] || ' ' || n,
       case when n = 2 then '${hash}' end, timestamptz '2020-01-01'
from staffing s, lateral (select s.organisation_id as o) which, generate_series(1, s.people) n;

insert into team (id, organisation_id, name)
select o * 100 + t, o, 'Team ' || t
from generate_series(1, 300 + ${leaders}) o, generate_series(1, 8) t;

insert into membership (organisation_id, person_id, role_id, team_id)
select o, o * 10000 + n, o * 4 + case when n = 1 then 2 when n <= 5 then 1 else 0 end, o * 100 + 1 + n % 8
from staffing s, lateral (select s.organisation_id as o) which, generate_series(1, s.people) n;

insert into stage (id, organisation_id, ordinal, phase, name, purpose)
select o * 10 + s.ordinal, o, s.ordinal, upper(s.name), s.name, 'What ' || s.name || ' is for.'
from generate_series(1, 300 + ${leaders}) o,
     (values (1, 'Development'), (2, 'Prototyping'), (3, 'Incubation'), (4, 'Embedding'), (5, 'Scaling')) s(ordinal, name);

insert into criterion (stage_id, ordinal, topic, wording)
select s.id, c, (array['PEOPLE_AND_SAFETY', 'VOICE', 'EVIDENCE', 'MONEY_AND_SHELTER', 'GROUND', 'LEARNING'])[c],
       'What should be true before moving on, number ' || c
from stage s, generate_series(1, 6) c;

insert into usual_activity (stage_id, ordinal, wording)
select s.id, a, 'What people usually do, number ' || a
from stage s, generate_series(1, 5) a;

-- One row for each initiative with all that the rest follows from; h mixes its number, so that what is common in one
-- organisation is common in every other. Going back and round again is as usual as going on. The first 32 organisations,
-- whose people the load test lets in, have 25 initiatives each whatever the size, so that a page shows as much in the
-- smallest installation as in the largest. So have those of the leaders, beside whatever others there are.
create unlogged table plan as
select i as id,
       h,
       organisation_id,
       (row_number() over (partition by organisation_id order by i))::int as number,
       visits,
       path,
       path[visits] as stands,
       ${today}::date - 30 - h / 11 % 900 - visits * 20 as begun,
       case when h / 13 % 8 = 3 then 'ENDED' when h / 13 % 12 = 5 then 'PAUSED' else 'ACTIVE' end as status
from (
    select i, h, 1 + h % 11 as visits,
           case when i > ${size} + 20 then 302 when i > ${size} then 301
                when i <= 800 then 1 + (i - 1) % 32 else 1 + i % 300 end as organisation_id,
           (array[array[1, 2, 3, 4, 5, 4, 5, 4, 5, 4, 5], array[1, 2, 1, 2, 3, 2, 3, 4, 3, 4, 5],
                  array[1, 2, 3, 2, 3, 4, 5, 3, 4, 5, 4], array[2, 1, 2, 3, 4, 3, 4, 5, 4, 3, 4],
                  array[1, 3, 2, 3, 4, 5, 4, 3, 2, 3, 4], array[3, 4, 3, 4, 5, 4, 5, 3, 4, 5, 2],
                  array[1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 4]])[1 + h / 17 % 7 : 1 + h / 17 % 7][1 : 11] as nested
    from generate_series(1, ${size} + 1010 * ${leaders}) i,
         lateral (select (case when i > ${size} then 1000000 + i - ${size} else i end::bigint * 48271 % 2147483647)::int as h)
             mixed) numbered
cross join lateral (select array(select unnest(nested)) as path) flat;

alter table plan add primary key (id);

-- Visits follow one another in equal steps; two moves on one day happen.
create unlogged table step as
select p.id as initiative_id, p.organisation_id, k as ordinal, p.path[k] as stage, p.visits,
       p.begun + (${today}::date - 10 - p.begun) * (case when p.h % 50 = 7 and k = 3 then 1 else k - 1 end) / p.visits
           as started_on
from plan p, generate_series(1, p.visits) k;

insert into initiative_number (organisation_id, next_number)
select organisation_id, max(number) + 1 from plan group by organisation_id;

insert into initiative (id, organisation_id, number, reference, name, change_sought, beneficiaries, story, team_id,
                        status, kind, visibility, origin, stage_id, stage_since, visit_count, logged_at, logged_by,
                        last_recorded_at, next_due_on)
select p.id, p.organisation_id, p.number, o.code || '-' || lpad(p.number::text, greatest(2, length(p.number::text)), '0'),
       (array['Family hubs', 'Kinship first', 'Short breaks', 'Practice pods', 'Young commissioners', 'Bridge to adulthood',
              'Safer places', 'Trauma-informed teams', 'Group conferences', 'Reunification'])[1 + p.h / 19 % 10]
           || (array[' for care leavers', ' in schools', ' with police', ' in the north', ' with health', ' at night',
                     ' for siblings'])[1 + p.h / 20 % 7] || ' ' || p.number,
       'Fewer handovers, one trusted worker, and help before a crisis. Wave ' || p.h / 21 % 97,
       (array['Young people aged 16 to 25', 'Families at the edge of care', 'Kinship carers'])[1 + p.h / 22 % 3],
       'It began with what young people said, and was shaped with them.',
       p.organisation_id * 100 + 1 + p.h / 23 % 8,
       p.status,
       (array['INNOVATION', 'INNOVATION', 'IMPROVEMENT', 'NOT_SURE'])[1 + p.h / 24 % 4],
       case when p.h / 25 % 12 = 1 then 'TEAM' when p.h / 26 % 40 = 2 then 'NETWORK' else 'ORGANISATION' end,
       (array['NEW', 'COMBINED', 'ADOPTED', null])[1 + p.h / 27 % 4],
       p.organisation_id * 10 + p.stands, s.started_on, p.visits, p.begun + time '09:00', null,
       greatest(s.started_on, ${today}::date - (p.h / 28 % 120)::int) + time '10:00',
       case when p.h / 29 % 6 = 1 then ${today}::date - 20 + (p.h / 30 % 60)::int end
from plan p
join organisation o on o.id = p.organisation_id
join step s on s.initiative_id = p.id and s.ordinal = p.visits;

insert into visit (id, organisation_id, initiative_id, stage_id, main, ordinal, started_on, ended_on)
select s.initiative_id * 16 + s.ordinal, s.organisation_id, s.initiative_id, s.organisation_id * 10 + s.stage, true, s.ordinal,
       s.started_on,
       coalesce(next.started_on, case when p.status = 'ENDED' then greatest(s.started_on, ${today}::date - (p.h / 31 % 9)::int) end)
from step s
join plan p on p.id = s.initiative_id
left join step next on next.initiative_id = s.initiative_id and next.ordinal = s.ordinal + 1;

-- Every tenth that goes on is at work in another stage alongside.
insert into visit (id, organisation_id, initiative_id, stage_id, main, started_on)
select p.id * 16 + 15, p.organisation_id, p.id, p.organisation_id * 10 + 1 + p.stands % 5, false, i.stage_since
from plan p
join initiative i on i.id = p.id
where p.status <> 'ENDED' and p.h / 32 % 10 = 4;

-- Their stages and deciders stand with them as the triggers write them, which are off while much is filled.
insert into move (id, organisation_id, initiative_id, ordinal, direction, from_visit_id, to_visit_id, from_stage_id, to_stage_id,
                  deciders, moved_on, reason, recorded_at)
select s.initiative_id * 16 + s.ordinal, s.organisation_id, s.initiative_id, s.ordinal,
       case when s.ordinal = 1 then 'START' when before.stage < s.stage then 'ON' else 'BACK' end,
       case when s.ordinal > 1 then s.initiative_id * 16 + s.ordinal - 1 end,
       s.initiative_id * 16 + s.ordinal, before.organisation_id * 10 + before.stage, s.organisation_id * 10 + s.stage,
       case when s.ordinal > 1 then array['Programme board'] end, s.started_on, 'What was learned pointed that way',
       s.started_on + time '12:00'
from step s
left join step before on before.initiative_id = s.initiative_id and before.ordinal = s.ordinal - 1;

insert into move_decider (move_id, ordinal, name)
select initiative_id * 16 + ordinal, 1, 'Programme board' from step where ordinal > 1;

insert into pause (organisation_id, initiative_id, visit_id, started_on, reason)
select p.organisation_id, p.id, p.id * 16 + p.visits, greatest(i.stage_since, ${today}::date - 30), 'Nobody was free'
from plan p join initiative i on i.id = p.id
where p.status = 'PAUSED';

insert into initiative_tag (initiative_id, tag)
select p.id, t.tag
from plan p,
     lateral (values ((array['care leavers', 'kinship', 'schools', 'health', 'police', 'edge of care', 'fostering'])[1 + p.h / 35 % 7]),
                     ((array['co-design', 'early help', 'digital'])[1 + p.h / 36 % 3])) t(tag);

insert into initiative_lens (initiative_id, lens)
select p.id, (array['MODEL', 'PROCESS', 'SYSTEM'])[1 + p.h / 37 % 3] from plan p where p.h / 38 % 4 > 0;

-- Last of what its own page holds: from then on nobody changes that.
insert into ending (organisation_id, initiative_id, ended_on, cause, why, learned)
select p.organisation_id, p.id, v.ended_on, 'PLANNED_STOP', 'It had done its work', 'Start with managers next time'
from plan p join visit v on v.id = p.id * 16 + p.visits
where p.status = 'ENDED';

-- One lead, a second one for half of them, none for a few; two in the team.
insert into initiative_person (initiative_id, person_id, part)
select p.id, p.organisation_id * 10000 + 1 + (p.number * 13 + role.seat * 5) % s.people, role.part
from plan p join staffing s on s.organisation_id = p.organisation_id,
     (values (0, 'LEAD'), (1, 'LEAD'), (2, 'MEMBER'), (3, 'MEMBER')) role(seat, part)
where not (role.seat = 1 and p.h / 33 % 2 = 0) and not (role.part = 'LEAD' and p.h / 34 % 25 = 9);

-- Something needs attention in two of five: no lead, nothing recorded, or a day that comes or has gone.
insert into attention (organisation_id, initiative_id, rule, appears_on, due_on, person_id, path, arguments)
select p.organisation_id, p.id, 'no-lead', ${today}::date - 3, null::date, null::bigint, 'edit/people', '[]'::jsonb
from plan p where p.h / 34 % 25 = 9
union all
select p.organisation_id, p.id, 'quiet', ${today}::date - 5, null, null, '', jsonb_build_array((${today}::date - 65)::text)
from plan p where p.h / 40 % 5 = 2
union all
select p.organisation_id, p.id, '${dated}', ${today}::date - 30, ${today}::date - 20 + (p.h / 30 % 60)::int,
       case when p.h / 42 % 18 = 1 then p.organisation_id * 10000 + 1 + (p.number * 13) % s.people end, 'journey',
       jsonb_build_array('What is open')
from plan p join staffing s on s.organisation_id = p.organisation_id where p.h / 29 % 6 = 1;

-- The practice record: money for every third, and something of each kind for every other, so that what is stored grows
-- with the number of initiatives. The program writes the cliff edge whenever funding changes.
insert into funding (organisation_id, initiative_id, source, amount, purpose, starts_on, ends_on, committed, recorded_at)
select p.organisation_id, p.id, 'Transformation grant', 60000, 'BUILD', p.begun,
       greatest(p.begun + 1, ${today}::date - 60 + (p.h / 43 % 900)::int), true, p.begun + time '09:00'
from plan p
where p.h / 44 % 3 = 1;

insert into funding_edge (initiative_id, organisation_id, ends_on)
select initiative_id, organisation_id, ends_on from funding;

insert into risk_kind (organisation_id, name, people, ordinal)
select o, k.name, k.people, k.ordinal
from generate_series(1, 300 + ${leaders}) o, (values ('Children and young people', true, 1), ('Money', false, 1)) k (name, people, ordinal);

insert into risk_scale (organisation_id, likelihood, impact)
select o, array['Very unlikely', 'Unlikely', 'Possible', 'Likely', 'Very likely'],
       array['Slight', 'Minor', 'Moderate', 'Serious', 'Severe']
from generate_series(1, 300 + ${leaders}) o;

-- A full record for the second of those that each person of the load test may move.
create unlogged table fullest as
select id, organisation_id
from (select i.id, i.organisation_id,
             row_number() over (partition by i.organisation_id order by abs(i.visit_count - 6), i.id) as place
      from initiative i
      where i.organisation_id <= 32 and i.status = 'ACTIVE' and i.visibility <> 'TEAM') ranked
where place = 2;

insert into risk (organisation_id, initiative_id, kind_id, wording, likelihood, impact, levels, scored_on, state, recorded_at)
select t.organisation_id, t.id, k.id, 'What might happen, number ' || n, 1 + n % 5, 1 + n / 5 % 5, 5, ${today}::date - 30,
       'OPEN', ${today}::date - 30 + time '09:00'
from (select id, organisation_id, 50 as risks from fullest
      union all select p.id, p.organisation_id, 1 from plan p where p.h / 45 % 2 = 1 and p.id not in (select id from fullest)) t
join risk_kind k on k.organisation_id = t.organisation_id and k.people
cross join lateral generate_series(1, t.risks) n;

insert into evidence (organisation_id, initiative_id, found, says, kind, standard, found_on, recorded_at)
select t.organisation_id, t.id, 'What was found, number ' || n,
       (array['SUPPORTS', 'MIXED', 'NO_DIFFERENCE', 'CONTRADICTS'])[1 + n % 4], 'DATA', 1 + n % 5, ${today}::date - n,
       ${today}::date - n + time '09:00'
from (select id, organisation_id, 200 as pieces from fullest
      union all select p.id, p.organisation_id, 1 from plan p where p.h / 46 % 2 = 1 and p.id not in (select id from fullest)) t
cross join lateral generate_series(1, t.pieces) n;

insert into measure (organisation_id, initiative_id, frame, name, unit, better, recorded_at)
select f.organisation_id, f.id, case when n % 2 = 0 then 'MATTERS' else 'REPORTED' end, 'What is measured, number ' || n, '%',
       'HIGHER', ${today}::date - 400 + time '09:00'
from fullest f, generate_series(1, 5) n;

insert into reading (organisation_id, initiative_id, measure_id, read_on, value, recorded_at)
select m.organisation_id, m.initiative_id, m.id, ${today}::date - 15 * n, 40 + n, ${today}::date - 15 * n + time '09:00'
from measure m, generate_series(1, 20) n;

drop table fullest;

select setval(pg_get_serial_sequence(t.name, 'id'), t.most)
from (select 'organisation' as name, max(id) as most from organisation
      union all select 'role', max(id) from role
      union all select 'person', max(id) from person
      union all select 'team', max(id) from team
      union all select 'stage', max(id) from stage
      union all select 'initiative', max(id) from initiative
      union all select 'visit', max(id) from visit
      union all select 'move', max(id) from move) t;

drop table plan, step;
