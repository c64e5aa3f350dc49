-- Every main visit but the first was opened by a move from the visit before it, so that a journey cannot go on without
-- a reason, and the first by none that came from elsewhere. That both are of one day is a rule already.
create function check_visit_has_move(checked_visit bigint) returns void
    language plpgsql as
$$
begin
    if exists (
        select 1 from visit v
        where v.id = checked_visit and v.main
          and case when v.ordinal > 1
                   then not exists (select 1 from move m
                                    join visit b on b.id = m.from_visit_id
                                    where m.to_visit_id = v.id and b.initiative_id = v.initiative_id and b.main
                                      and b.ordinal = v.ordinal - 1)
                   else exists (select 1 from move m where m.to_visit_id = v.id and m.from_visit_id is not null) end
    ) then
        raise exception 'visit % was not opened by a move from the visit before it', checked_visit
            using errcode = 'check_violation', constraint = 'visit_opened_by_move';
    end if;
end
$$;

create function visit_has_move_check() returns trigger
    language plpgsql as
$$
begin
    perform check_visit_has_move(new.id);
    if tg_op = 'UPDATE' then
        -- Those that come after where it was and where it is.
        perform check_visit_has_move(v.id) from visit v
        where v.initiative_id = new.initiative_id and v.main and v.ordinal in (old.ordinal + 1, new.ordinal + 1);
    end if;
    return null;
end
$$;

create function move_opens_visit_check() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        perform check_visit_has_move(old.to_visit_id);
    end if;
    if tg_op <> 'DELETE' then
        perform check_visit_has_move(new.to_visit_id);
    end if;
    return null;
end
$$;

create constraint trigger visit_opened_by_move
    after insert or update of ordinal, main on visit
    deferrable initially deferred
    for each row when (new.main and new.ordinal > 1) execute function visit_has_move_check();

create constraint trigger move_opens_visit
    after insert or update of from_visit_id, to_visit_id or delete on move
    deferrable initially deferred
    for each row execute function move_opens_visit_check();
