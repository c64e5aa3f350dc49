-- The visit in which it rested: where several begin or end on one day, dates do not tell.
alter table pause add column visit_id bigint;

-- What was recorded before this: a move that closed it left that visit; else the one that stood when it was recorded, as
-- the trail knows.
update pause p set visit_id = (
    select v.id
    from visit v
    left join move opened on opened.to_visit_id = v.id
    left join move closed on closed.id = p.ended_with_move_id and closed.from_visit_id = v.id
    left join lateral (select min(a.occurred_at) as at from audit_entry a
                       where a.initiative_id = p.initiative_id and a.subject_kind = 'pause' and a.subject_id = p.id
                         and a.action = 'initiative-paused') said on true
    where v.initiative_id = p.initiative_id and v.main
    order by closed.id is not null desc,
             v.started_on <= p.started_on and coalesce(v.ended_on >= coalesce(p.ended_on, p.started_on), true) desc,
             coalesce(opened.recorded_at > said.at, false), v.ordinal desc
    limit 1);

set constraints all immediate;
alter table pause
    alter column visit_id set not null,
    add constraint pause_visit_fk foreign key (visit_id, initiative_id) references visit (id, initiative_id);
create index pause_visit_ix on pause (visit_id);
