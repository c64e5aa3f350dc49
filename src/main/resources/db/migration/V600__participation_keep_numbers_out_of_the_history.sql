-- The trail says that the numbers of people changed, who changed them and when, never from what to what. What was written before
-- this stays written, and is not shown.
create function refuse_told_numbers() returns trigger
    language plpgsql as
$$
begin
    if new.changes @? '$[*] ? (@.field == "how-many" && (@.before != null || @.after != null))' then
        raise exception 'the history keeps no numbers of people who took part'
            using errcode = 'check_violation', constraint = 'audit_entry_tells_no_numbers';
    end if;
    return new;
end
$$;

create trigger audit_entry_tells_no_numbers
    before insert on audit_entry
    for each row when (new.subject_kind = 'participation') execute function refuse_told_numbers();

-- Nothing is left with which what stands now could be compared, so nothing of it need be kept and no true correction refused.
drop trigger participation_shown_kept on participation;
drop trigger participation_tells_nothing on participation;
drop function compare_participation_shown();
drop function participation_gives_away(bigint, bigint, bigint, date, text, text);
drop function participation_differ_by_few(text, text);
drop function participation_shown(int, int, int, int);
drop function check_participation_tells_nothing();
alter table participation drop column shown, drop column was_together;

-- What stands on one page at the same time: beside a small group no other record of the same day that says the same, nor one
-- with a number for several groups together. Asked by the program before it saves and by the trigger below.
create function participation_beside(own bigint, organisation bigint, initiative bigint, day date, words text, small boolean, total boolean)
    returns text
    language sql stable as
$$
select case when p.together is not null or total then 'TOGETHER' else 'WORDS' end
from participation p
where p.organisation_id = organisation and p.initiative_id = initiative and p.held_on = day and p.withdrawn_at is null
  and p.id is distinct from own
  and (small and p.together >= 5
       or total and p.few and p.together is null
       or (small or p.few) and p.together is null and not total and lower(btrim(p.what)) = lower(btrim(words)))
order by p.together is not null or total desc
limit 1
$$;

create function check_participation_beside() returns trigger
    language plpgsql as
$$
begin
    if new.together is not null and (tg_op = 'INSERT' or new.together is distinct from old.together) then
        raise exception 'participation of initiative %: each group is counted by itself', new.initiative_id
            using errcode = 'check_violation', constraint = 'participation_together_is_over';
    end if;
    -- What says the same as before tells nothing new.
    if tg_op = 'UPDATE' then
        if (new.held_on, new.what) = (old.held_on, old.what)
           and (select array_agg(case when n < 5 then 1 else n end order by place)
                from unnest(array [old.young_people, old.families, old.practitioners, old.partners]) with ordinality o (n, place))
               is not distinct from
               (select array_agg(case when n < 5 then 1 else n end order by place)
                from unnest(array [new.young_people, new.families, new.practitioners, new.partners]) with ordinality o (n, place)) then
            return new;
        end if;
    end if;
    if new.withdrawn_at is null
       and participation_beside(new.id, new.organisation_id, new.initiative_id, new.held_on, new.what,
                                coalesce(least(new.young_people, new.families, new.practitioners, new.partners) < 5, false),
                                coalesce(new.together >= 5, false)) is not null then
        raise exception 'participation of initiative %: a small group could be worked out', new.initiative_id
            using errcode = 'check_violation', constraint = 'participation_beside_tells_nothing';
    end if;
    return new;
end
$$;

create trigger participation_beside_tells_nothing
    before insert or update of held_on, what, together, young_people, families, practitioners, partners on participation
    for each row execute function check_participation_beside();
