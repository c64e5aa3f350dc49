-- Work alongside does not go on while its initiative had ended: from the day of an ending to that of the reopening. What
-- lies so already stays, may finish and may be made shorter: its work is known to have been then, and nobody but those who
-- recorded it knows the right days. So this looks at rows that begin or grow, and not at those that are there.
create function check_alongside_apart() returns trigger
    language plpgsql as
$$
begin
    -- As the row stands at commit: a correction shifts several rows, one after another.
    if exists (select 1 from visit w
               join visit a on a.initiative_id = w.initiative_id and a.main
               join visit b on b.initiative_id = a.initiative_id and b.ordinal = a.ordinal + 1
               where w.id = new.id
                 and daterange(a.ended_on, b.started_on, '[)') && daterange(w.started_on, w.ended_on, '[)')) then
        raise exception 'work alongside of initiative % while it had ended', new.initiative_id
            using errcode = 'check_violation', constraint = 'visit_alongside_not_while_ended';
    end if;
    return null;
end
$$;

create constraint trigger visit_alongside_begun
    after insert on visit
    deferrable initially deferred
    for each row when (not new.main) execute function check_alongside_apart();

create constraint trigger visit_alongside_longer
    after update of started_on, ended_on on visit
    deferrable initially deferred
    for each row when (not new.main
                       and not daterange(old.started_on, old.ended_on, '[)')
                           @> daterange(new.started_on, new.ended_on, '[)'))
    execute function check_alongside_apart();

-- The other way round: a reopening that is put later, or an ending that is put earlier, leaves work alongside no room.
-- A reopening that is new is not looked at: an ending closes what goes on, and work that was recorded past an ending before
-- the program refused it is no reason against taking its initiative up again.
create function check_ended_apart() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from visit a
               join visit b on b.initiative_id = a.initiative_id and b.ordinal = a.ordinal + 1
               join visit w on w.initiative_id = a.initiative_id and not w.main
               where a.initiative_id = new.initiative_id and new.id in (a.id, b.id)
                 and daterange(a.ended_on, b.started_on, '[)') && daterange(w.started_on, w.ended_on, '[)')) then
        raise exception 'initiative % had ended while there was work alongside', new.initiative_id
            using errcode = 'check_violation', constraint = 'visit_alongside_not_while_ended';
    end if;
    return null;
end
$$;

create constraint trigger visit_main_shorter
    after update of started_on, ended_on on visit
    deferrable initially deferred
    for each row when (new.main
                       and (new.started_on > old.started_on or new.ended_on < old.ended_on))
    execute function check_ended_apart();
