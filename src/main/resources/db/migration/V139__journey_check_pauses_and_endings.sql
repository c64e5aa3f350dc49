-- When a pause or an ending was last written, so that neither lies ahead of that day. Not known of earlier ones.
alter table pause
    add column recorded_at timestamptz,
    add constraint pause_not_ahead
        check (greatest(started_on, ended_on) <= (recorded_at at time zone 'Europe/London')::date);
alter table ending
    add column recorded_at timestamptz,
    add constraint ending_not_ahead
        check (greatest(ended_on, reopened_on) <= (recorded_at at time zone 'Europe/London')::date);

-- The rules of a journey that one row cannot state, as before, and these: it is paused just while a pause is open, and
-- has ended just while an ending stands; nothing goes on alongside once it has ended; moves and endings are dated as
-- the visits that they opened and closed, whichever of the two is written.
create or replace function check_journey(checked_initiative bigint) returns void
    language plpgsql as
$$
declare
    checked initiative%rowtype;
    standing visit%rowtype;
begin
    select * into checked from initiative where id = checked_initiative;
    if not found then
        return;
    end if;
    select * into standing from visit where initiative_id = checked_initiative and main and ended_on is null;
    if checked.status = 'ENDED' then
        if standing.id is not null then
            raise exception 'initiative % has ended but stands in a stage', checked_initiative
                using errcode = 'check_violation', constraint = 'initiative_stands_in_one_stage';
        end if;
    elsif standing.id is null then
        raise exception 'initiative % stands in no stage', checked_initiative
            using errcode = 'check_violation', constraint = 'initiative_stands_in_one_stage';
    elsif standing.stage_id <> checked.stage_id or standing.started_on <> checked.stage_since then
        raise exception 'initiative % says it stands elsewhere than its journey', checked_initiative
            using errcode = 'check_violation', constraint = 'initiative_agrees_with_journey';
    end if;
    if exists (
        select 1
        from (select started_on, lag(ended_on) over w as before_ended, lag(id) over w as before_id
              from visit where initiative_id = checked_initiative and main
              window w as (order by ordinal)) v
        where v.before_id is not null
          and (v.before_ended is null
               or v.started_on < v.before_ended
               or (v.started_on > v.before_ended
                   and not exists (select 1 from ending e
                                   where e.initiative_id = checked_initiative
                                     and e.ended_on = v.before_ended and e.reopened_on = v.started_on)))
    ) then
        raise exception 'the visits of initiative % do not follow one another', checked_initiative
            using errcode = 'check_violation', constraint = 'visit_main_contiguous';
    end if;
    if (checked.status = 'PAUSED')
        <> exists (select 1 from pause where initiative_id = checked_initiative and ended_on is null) then
        raise exception 'initiative % and its pauses disagree on whether it is paused', checked_initiative
            using errcode = 'check_violation', constraint = 'initiative_agrees_with_pause';
    end if;
    if (checked.status = 'ENDED')
        <> exists (select 1 from ending where initiative_id = checked_initiative and reopened_on is null) then
        raise exception 'initiative % and its endings disagree on whether it has ended', checked_initiative
            using errcode = 'check_violation', constraint = 'initiative_agrees_with_ending';
    end if;
    if checked.status = 'ENDED'
        and exists (select 1 from visit where initiative_id = checked_initiative and ended_on is null) then
        raise exception 'initiative % has ended but work goes on alongside', checked_initiative
            using errcode = 'check_violation', constraint = 'initiative_ended_with_all_visits';
    end if;
    if exists (select 1 from move m join visit v on v.id = m.to_visit_id
               where m.initiative_id = checked_initiative and m.moved_on <> v.started_on) then
        raise exception 'a move of initiative % is dated otherwise than its visit', checked_initiative
            using errcode = 'check_violation', constraint = 'move_agrees_with_visit';
    end if;
    if exists (select 1 from ending e
               where e.initiative_id = checked_initiative
                 and not exists (select 1 from visit v
                                 where v.initiative_id = checked_initiative and v.main and v.ended_on = e.ended_on)) then
        raise exception 'an ending of initiative % is dated otherwise than the visit that it closed', checked_initiative
            using errcode = 'check_violation', constraint = 'ending_agrees_with_visit';
    end if;
end
$$;

-- What is there already must hold to it: said at once and by reference, rather than at some later change.
do
$$
declare
    wrong text;
begin
    select string_agg(reference, ', ' order by reference) into wrong
    from (select i.reference
          from initiative i
          where (i.status = 'PAUSED') <> exists (select 1 from pause p where p.initiative_id = i.id and p.ended_on is null)
             or (i.status = 'ENDED') <> exists (select 1 from ending e where e.initiative_id = i.id and e.reopened_on is null)
             or i.status = 'ENDED' and exists (select 1 from visit v where v.initiative_id = i.id and v.ended_on is null)
             or exists (select 1 from move m join visit v on v.id = m.to_visit_id
                        where m.initiative_id = i.id and m.moved_on <> v.started_on)
             or exists (select 1 from ending e
                        where e.initiative_id = i.id
                          and not exists (select 1 from visit v
                                          where v.initiative_id = i.id and v.main and v.ended_on = e.ended_on))
          order by i.reference
          limit 20) disagreeing;
    if wrong is not null then
        raise exception 'The pauses, endings or visits of these initiatives do not agree with where they stand: %', wrong
            using hint = 'Put them right with the version of the program that was used before, then start this one again.';
    end if;
end
$$;

create constraint trigger pause_journey_holds
    after insert or update or delete on pause
    deferrable initially deferred
    for each row execute function visit_journey_check();

create constraint trigger ending_journey_holds
    after insert or update or delete on ending
    deferrable initially deferred
    for each row execute function visit_journey_check();
