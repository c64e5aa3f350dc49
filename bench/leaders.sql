-- What the pages of leaders read, after fill.sql: a full practice record for organisations 301 and 302, the same at every
-- size of installation, and a thin one for everybody else, so that what lies beside is of every kind too.

create unlogged table kept as
select i.id, i.organisation_id, i.organisation_id > 300 as thick, i.status, i.stage_id, i.stage_since, i.reference, i.name, s.phase,
       (case when i.organisation_id > 300 then 1000000 + i.id - ${size} else i.id end * 69621 % 2147483647)::int as h,
       i.logged_at::date as begun, i.team_id, row_number() over (partition by i.organisation_id order by i.id) as number
from initiative i join stage s on s.id = i.stage_id;

insert into ordinary_marker (id, organisation_id, name, ordinal)
select o.id * 10 + m.ordinal, o.id, m.name, m.ordinal
from organisation o,
     (values ('In the base budget', 1), ('In induction', 2), ('In policy', 3), ('In job descriptions', 4),
             ('Supervised as usual', 5), ('Outlived its first lead', 6)) m(name, ordinal);

insert into readiness_condition (id, organisation_id, name, explanation, ordinal)
select o.id * 10 + c, o.id, 'Condition ' || c, 'What it means that the ground is ready, number ' || c, c
from organisation o, generate_series(0, 9) c;

-- Money: none, one or two sums more than those that there are; a few without an end, a few hoped for.
insert into funding (organisation_id, initiative_id, source, amount, purpose, starts_on, ends_on, committed, recorded_at)
select k.organisation_id, k.id, 'Grant ' || n, 5000 + k.h / 3 % 90000, 'BUILD', k.begun + 30 * n,
       case when (k.h / 5 + n) % 5 > 0 then greatest(k.begun + 30 * n, ${today}::date - 200 + ((k.h / 7 + 331 * n) % 900)::int) end,
       (k.h / 11 + n) % 5 > 0, k.begun + time '09:00'
from kept k, generate_series(1, case when k.thick then k.h / 13 % 3 when k.h / 13 % 40 = 1 then 1 else 0 end) n;

delete from funding_edge e where e.organisation_id > 300;

insert into funding_edge (initiative_id, organisation_id, ends_on)
select f.initiative_id, f.organisation_id, max(f.ends_on)
from funding f where f.committed and f.organisation_id > 300
group by f.initiative_id, f.organisation_id having count(*) = count(f.ends_on);

-- As the program writes them; filled once, for those of the leaders alone: elsewhere each initiative has one sum.
insert into funding_fall (organisation_id, initiative_id, ends_on, yearly)
select g.organisation_id, g.initiative_id, e.ends_on, round(later.yearly, 2) as yearly
from (select x.organisation_id, x.initiative_id, array_agg(x.starts_on) as starts, array_agg(x.ends_on) as ends,
             array_agg(case when x.ends_on is null then x.amount
                            else x.amount * 365 / greatest(365, x.ends_on - x.starts_on + 1) end) as rates
      from funding x where x.committed and x.withdrawn_at is null and x.organisation_id > 300
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

insert into protection (organisation_id, initiative_id, kind, what, starts_on, ends_on, giving_back, lifted_on, recorded_at)
select k.organisation_id, k.id, (array['SPACE', 'CASELOADS', 'POSTS'])[1 + k.h / 17 % 3], 'A quiet morning for the team', k.begun + 10,
       case when k.h / 19 % 3 > 0 then greatest(k.begun + 10, ${today}::date - 60 + (k.h / 23 % 500)::int) end,
       case when k.h / 29 % 2 = 0 then 'Bit by bit' else '' end,
       case when k.h / 31 % 4 = 0 then greatest(k.begun + 10, ${today}::date - (k.h / 37 % 300)::int) end, k.begun + time '10:00'
from kept k where case when k.thick then k.h / 41 % 2 = 0 else k.h / 41 % 20 = 0 end;

insert into draw (organisation_id, initiative_id, role, team_id, elsewhere, days_a_week, starts_on, ends_on, backfilled, recorded_at)
select k.organisation_id, k.id, 'A social worker', case when k.h / 43 % 3 > 0 then k.organisation_id * 100 + 1 + k.h / 47 % 8 end,
       case when k.h / 43 % 3 > 0 then '' else 'Health' end, (1 + k.h / 53 % 49) / 10.0, k.begun,
       case when k.h / 59 % 3 = 0 then greatest(k.begun, ${today}::date - 100 + (k.h / 61 % 300)::int) end, k.h / 67 % 2 = 0,
       k.begun + time '10:00'
from kept k where case when k.thick then k.h / 71 % 2 = 0 else k.h / 71 % 20 = 0 end;

insert into participation (organisation_id, initiative_id, held_on, what, who, practitioners, young_people, partners, in_what, say, told_on, recorded_at)
select k.organisation_id, k.id, k.begun + ((${today}::date - k.begun) * n / 5), 'A morning about what should change, number ' || n,
       case when (k.h / 73 + n) % 3 = 0 then array['PRACTITIONERS'] else array['YOUNG_PEOPLE', 'PARTNERS'] end,
       case when (k.h / 73 + n) % 3 = 0 then 1 + (k.h / 79 + n) % 14 end,
       case when (k.h / 73 + n) % 3 > 0 then 1 + (k.h / 79 + n) % 9 end,
       case when (k.h / 73 + n) % 3 > 0 then 1 + (k.h / 79 + n) % 5 end, array['DESIGN'], 'INVOLVED', case when (k.h / 83 + n) % 2 = 0 then ${today}::date end, ${today}::date + time '00:00'
from kept k, generate_series(1, case when k.thick then k.h / 89 % 5 when k.h / 89 % 10 = 1 then 1 else 0 end) n;

insert into risk (organisation_id, initiative_id, kind_id, wording, likelihood, impact, levels, scored_on, state, recorded_at)
select k.organisation_id, k.id, d.id, 'What might go wrong, number ' || n, l.likelihood, l.impact, l.levels, l.scored_on,
       (array['OPEN', 'OPEN', 'REDUCED', 'ACCEPTED', 'HAPPENED', 'CLOSED'])[1 + (k.h / 97 + n) % 6],
       greatest(k.begun, ${today}::date - 400 + ((k.h / 101 + 97 * n) % 400)::int) + time '09:00'
from kept k
cross join lateral generate_series(1, k.h / 103 % 4) n
join risk_kind d on d.organisation_id = k.organisation_id and d.people = ((k.h / 107 + n) % 2 = 0)
cross join lateral (select 1 + (k.h / 109 + n) % 5 as likelihood, 1 + (k.h / 113 + n) % 5 as impact, 5 as levels,
                           ${today}::date - ((k.h / 199 + 41 * n) % 500)::int as scored_on where (k.h / 127 + n) % 5 > 0
                    union all select null, null, null, null where (k.h / 127 + n) % 5 = 0) l
where k.thick;

insert into risk_score (organisation_id, initiative_id, risk_id, likelihood, impact, levels, likelihood_words, impact_words, scored_on, recorded_at)
select r.organisation_id, r.initiative_id, r.id, 1 + (r.likelihood + n) % 5, r.impact, 5, 'Likely', 'Serious',
       r.scored_on - 60 * (2 - n)::int, (r.scored_on - 60 * (2 - n)::int) + time '09:00'
from risk r, generate_series(1, 2) n
where r.organisation_id > 300 and r.scored_on is not null;

insert into evidence (organisation_id, initiative_id, found, says, kind, standard, found_on, recorded_at)
select k.organisation_id, k.id, 'What was found, number ' || n, (array['SUPPORTS', 'MIXED', 'NO_DIFFERENCE', 'CONTRADICTS'])[1 + (k.h / 131 + n) % 4],
       'DATA', 1 + (k.h / 137 + n) % 5, ${today}::date - 20 * n::int, ${today}::date - 20 * n::int + time '09:00'
from kept k, generate_series(1, k.h / 139 % 6) n
where k.thick;

insert into measure (organisation_id, initiative_id, frame, name, unit, better, recorded_at)
select k.organisation_id, k.id, case when n % 2 = 0 then 'MATTERS' else 'REPORTED' end, 'What is measured, number ' || n, '%',
       'HIGHER', k.begun + time '09:00'
from kept k, generate_series(1, k.h / 149 % 3) n
where k.thick;

insert into reading (organisation_id, initiative_id, measure_id, read_on, value, recorded_at)
select m.organisation_id, m.initiative_id, m.id, ${today}::date - 60 * n, 40 + n, ${today}::date - 60 * n + time '09:00'
from measure m, generate_series(1, 4) n
where m.organisation_id > 300;

-- What has become ordinary, of what is embedded or scaled.
insert into ordinary_mark (organisation_id, initiative_id, marker_id, wording, marked_on, recorded_at)
select k.organisation_id, k.id, k.organisation_id * 10 + n, 'A sign', ${today}::date - (k.h / 151 % 300)::int, ${today}::date + time '00:00'
from kept k, generate_series(1, case when k.thick then k.h / 157 % 4 when k.h / 157 % 8 = 1 then 2 else 0 end) n
where k.phase in ('EMBEDDING', 'SCALING');

insert into pulse_round (id, organisation_id, initiative_id, opens_on, closes_on, forgotten, opened_at)
select k.id, k.organisation_id, k.id, ${today}::date - 40 + (k.h / 163 % 35)::int, ${today}::date - 20 + (k.h / 163 % 35)::int, true,
       ${today}::date - 40 + time '09:00'
from kept k where case when k.thick then k.h / 167 % 3 = 0 else k.h / 167 % 30 = 0 end;

insert into pulse_tally (round_id, organisation_id, answers, momentum, headspace, support, safety)
select r.id, r.organisation_id, 6, array[0, 1, 1, 2, 1, 1], array[0, 3, 1, 1, 1, 0], array[0, 0, 1, 2, 2, 1],
       case when r.id % 3 = 0 then array[0, 4, 1, 1, 0, 0] else array[1, 0, 0, 2, 2, 1] end
from pulse_round r;

-- How ready the ground is: two rounds on each organisation, and one on some initiatives of the leaders'.
insert into readiness_round (id, organisation_id, subject, initiative_id, name, starts_on, ends_on, opened_at, closed_on)
select 20000000 + o.id * 2 + n, o.id, 'ORGANISATION', null::bigint, 'Round ' || n, ${today}::date - 400 + 180 * n, ${today}::date - 370 + 180 * n,
       ${today}::date - 400 + time '09:00', ${today}::date - 370 + 180 * n
from organisation o, generate_series(0, 1) n
union all
select k.id, k.organisation_id, 'INITIATIVE', k.id, 'How ready are we', ${today}::date - 90, ${today}::date - 60,
       ${today}::date - 90 + time '09:00', case when k.h / 173 % 3 > 0 then ${today}::date - 60 end
from kept k where k.thick and k.h / 179 % 10 = 0;

insert into readiness_round_condition (id, organisation_id, round_id, condition_id, ordinal, name, explanation)
select r.id * 10 + c.ordinal, r.organisation_id, r.id, c.id, c.ordinal, c.name, c.explanation
from readiness_round r join readiness_condition c on c.organisation_id = r.organisation_id;

insert into readiness_sheet (id, organisation_id, round_id, person_id, complete, saved_at)
select r.id * 50 + n, r.organisation_id, r.id, r.organisation_id * 10000 + n, true, ${today}::date - 80 + time '09:00'
from readiness_round r,
     generate_series(1, case when r.initiative_id is not null then 6 when r.organisation_id > 301 then 40 else 10 end) n;

insert into readiness_answer (organisation_id, round_id, sheet_id, round_condition_id, score, cannot_say)
select a.organisation_id, a.round_id, a.id, c.id, 1 + (a.id + c.id) % 5, false
from readiness_sheet a join readiness_round_condition c on c.round_id = a.round_id;

-- People by name decide beside the board; what happened to the organisation lies behind some moves back.
insert into move_decider (move_id, ordinal, name)
select m.id, 2, p.name
from move m
join kept k on k.id = m.initiative_id and k.thick
join person p on p.id = m.organisation_id * 10000 + 1 + m.id % 20
where m.ordinal > 1 and m.id % 3 > 0;

update move m
set deciders = (select array_agg(d.name order by d.ordinal) from move_decider d where d.move_id = m.id)
where m.organisation_id > 300 and m.ordinal > 1;

insert into context_event (id, organisation_id, happened_on, kind, name, recorded_at)
select o.id * 10 + n, o.id, ${today}::date - 45 * n, 'INSPECTION', 'Inspection ' || n, ${today}::date - 45 * n + time '09:00'
from organisation o, generate_series(0, 7) n;

update move m set context_event_id = m.organisation_id * 10 + m.id % 8
where m.direction = 'BACK' and m.organisation_id > 300 and m.moved_on > ${today}::date - 365 and m.id % 4 = 0;

update pause p set deciders = array['Programme board', 'Alex Birch 10'] where p.organisation_id > 300;

update ending e set deciders = array['Programme board', 'Alex Birch 10'] where e.organisation_id > 300;

update ending e set learned = '' where e.id % 4 = 0;

insert into check_in (organisation_id, initiative_id, ending_id, due_on, what, done_on)
select e.organisation_id, e.initiative_id, e.id, e.ended_on + 30, 'How the people in it are',
       case when e.id % 3 = 0 then e.ended_on + 30 end
from ending e where e.organisation_id > 300 or e.id % 10 = 0;

insert into review (organisation_id, initiative_id, number, visit_id, stage_id, stage_name, held_on, decision, state, started_at, completed_at)
select v.organisation_id, v.initiative_id, row_number() over (partition by v.initiative_id order by v.ordinal), v.id, v.stage_id, 'A stage',
       v.ended_on, 'MOVE_ON', 'COMPLETED', v.ended_on + time '09:00', v.ended_on + time '10:00'
from visit v join kept k on k.id = v.initiative_id and k.thick
-- Those of what has ended would have had to be written before it was.
where k.status <> 'ENDED' and v.main and v.ended_on < ${today}::date and v.id % 3 = 0;

-- What was written about money, and the history of everything else around it.
insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label, initiative_id, action, changes)
select k.organisation_id, ${today}::date - (n * 30)::int + time '09:00' + k.number * interval '1 second', 'Alex Birch 10',
       case when n = 1 then 'funding' else 'initiative' end, k.id, k.reference, k.id,
       case when n = 1 then 'funding-changed' else 'initiative-changed' end,
       case when n = 1 then '[{"field": "funding-amount", "before": "£1,000", "after": "£2,000"}]'::jsonb else '[]' end
from kept k, generate_series(1, case when k.thick then 6 when k.h / 181 % 4 = 0 then 2 else 0 end) n;

insert into comment (organisation_id, initiative_id, subject_kind, subject_id, words, written_by, written_at)
select k.organisation_id, k.id, 'initiative', k.id, 'What somebody said about it, number ' || n, k.organisation_id * 10000 + 1 + n,
       ${today}::date - 30 + n::int + time '09:00'
from kept k, generate_series(1, case when k.thick then 4 when k.h / 191 % 10 = 0 then 1 else 0 end) n;

-- The first of the leaders' that are looked at by name is talked about at length.
insert into comment (organisation_id, initiative_id, subject_kind, subject_id, words, written_by, written_at)
select k.organisation_id, k.id, 'initiative', k.id, 'What somebody said about it at length, number ' || n, k.organisation_id * 10000 + 1 + n % 20,
       ${today}::date - 20 + time '09:00' + n * interval '1 minute'
from kept k, generate_series(1, 40) n
where k.thick and k.number <= 4;

insert into notification (organisation_id, person_id, kind, subject_kind, subject_id, reference, title, arguments, path, created_at, read_at)
select k.organisation_id, k.organisation_id * 10000 + case when k.thick then 2 else 1 + k.number % 20 end, 'LEAD', 'initiative', k.id, k.reference, k.name,
       '["Alex Birch 10"]', 'initiatives/' || k.reference, ${today}::date - 60 + n * interval '1 hour' + k.number * interval '1 minute',
       case when (k.number + n) % 3 > 0 then ${today}::date + time '00:00' end
from kept k, generate_series(1, case when k.thick and k.number <= 20 then 10 when k.thick or k.h / 193 % 4 > 0 then 0 else 1 end) n;

select setval(pg_get_serial_sequence(t.name, 'id'), t.most)
from (select 'ordinary_marker' as name, max(id) as most from ordinary_marker
      union all select 'readiness_condition', max(id) from readiness_condition
      union all select 'pulse_round', max(id) from pulse_round
      union all select 'readiness_round', max(id) from readiness_round
      union all select 'readiness_round_condition', max(id) from readiness_round_condition
      union all select 'readiness_sheet', max(id) from readiness_sheet
      union all select 'context_event', max(id) from context_event) t;

drop table kept;
