-- A criterion that an earlier move left open is not asked for a second time while it is open. What stands twice already
-- stays, and each may be met: which of the two people meant is theirs to say. So this looks at what is added or opened
-- again; the initiative is held while it moves, so that no two are added at once.
create function check_open_once() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from condition c
               where c.initiative_id = new.initiative_id and c.criterion_id = new.criterion_id
                 and c.met_on is null and c.id <> new.id) then
        raise exception 'initiative % is asked twice for one criterion', new.initiative_id
            using errcode = 'check_violation', constraint = 'condition_open_once';
    end if;
    return new;
end
$$;

create trigger condition_added_once
    before insert on condition
    for each row when (new.criterion_id is not null and new.met_on is null) execute function check_open_once();

create trigger condition_opened_once
    before update of met_on on condition
    for each row when (new.criterion_id is not null and new.met_on is null and old.met_on is not null)
    execute function check_open_once();

-- A move on with criteria unmet keeps a condition of its own, or goes on under one that was still open.
create or replace function check_unmet_kept() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from move m where m.id = new.id and m.criteria_unmet
               and not exists (select 1 from condition c
                               where c.initiative_id = m.initiative_id
                                 and (c.move_id = m.id or c.criterion_id is not null and c.met_on is null))) then
        raise exception 'move % went on with criteria unmet and keeps no condition', new.id
            using errcode = 'check_violation', constraint = 'move_keeps_unmet';
    end if;
    return null;
end
$$;

-- Looked at when it is said, and not whenever the move is put right: what was open then may be met since.
drop trigger move_keeps_unmet on move;
create constraint trigger move_keeps_unmet
    after insert on move
    deferrable initially deferred
    for each row execute function check_unmet_kept();
create constraint trigger move_said_unmet
    after update of criteria_unmet on move
    deferrable initially deferred
    for each row when (new.criteria_unmet and not old.criteria_unmet) execute function check_unmet_kept();
