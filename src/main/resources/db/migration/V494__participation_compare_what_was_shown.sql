-- What was once shown of a record stays in its history: "12" and later "9, and fewer than 5" say that they are 3. Each record keeps
-- the numbers that were shown of it, in the order of the groups, 0 for one that did not take part and -1 for a small one.
alter table participation add column shown text[] not null default '{}';

create function participation_shown(young_people int, families int, practitioners int, partners int) returns text
    language sql immutable as
$$
select string_agg(case when n is null then '0' when n < 5 then '-1' else n::text end, ',' order by place)
from unnest(array [young_people, families, practitioners, partners]) with ordinality g (n, place)
$$;

update participation set shown = array [participation_shown(young_people, families, practitioners, partners)] where together is null;

-- Whether the difference of the numbers that are shown can be that of the groups that are small in one and not in the other.
create function participation_differ_by_few(one text, other text) returns boolean
    language sql immutable as
$$
select d.gone <> 0 and d.few_here + d.few_there > 0
       and d.gone between d.few_here - 4 * d.few_there and 4 * d.few_here - d.few_there
from (select count(*) filter (where a = -1 and b <> -1) as few_here, count(*) filter (where b = -1 and a <> -1) as few_there,
             sum(greatest(b, 0)) - sum(greatest(a, 0)) as gone
      from unnest(string_to_array(one, ',')::int[], string_to_array(other, ',')::int[]) u (a, b)) d
$$;

-- Asked by the program before it saves and by the trigger below. Compared is what was shown of the record itself, of others that
-- were withdrawn of the same day, and of others of the same day in the same words: those may be about the same people.
create function participation_gives_away(own bigint, organisation bigint, initiative bigint, day date, words text, state text)
    returns boolean
    language sql stable as
$$
select exists (select 1 from participation p cross join unnest(p.shown) s (state)
               where p.organisation_id = organisation and p.initiative_id = initiative
                 and (p.id = own
                      or p.held_on = day and (p.withdrawn_at is not null or lower(btrim(p.what)) = lower(btrim(words))))
                 and participation_differ_by_few(s.state, participation_gives_away.state))
$$;

create function compare_participation_shown() returns trigger
    language plpgsql as
$$
declare
    now_shown text := participation_shown(new.young_people, new.families, new.practitioners, new.partners);
begin
    new.shown := case when tg_op = 'INSERT' then '{}' else old.shown end;
    if new.together is not null then
        return new;
    end if;
    if (tg_op = 'INSERT' or not now_shown = any (old.shown)
        or (new.held_on, new.what) is distinct from (old.held_on, old.what))
       and participation_gives_away(new.id, new.organisation_id, new.initiative_id, new.held_on, new.what, now_shown) then
        raise exception 'participation of initiative %: what was shown before gives a small group away', new.initiative_id
            using errcode = 'check_violation', constraint = 'participation_gives_nothing_away';
    end if;
    if not now_shown = any (new.shown) then
        new.shown := new.shown || now_shown;
    end if;
    return new;
end
$$;

create trigger participation_shown_kept
    before insert or update of held_on, what, together, young_people, families, practitioners, partners, shown on participation
    for each row execute function compare_participation_shown();
