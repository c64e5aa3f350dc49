-- A number that was shown for several groups together stays in the history. A small group counted by itself later, in the same
-- record or in another of the same people, would be what is left of it.
alter table participation add column was_together boolean not null default false;

-- Also where it was replaced since: the history has the words. Rather one record too many than one too few.
update participation p
set was_together = true
where p.together >= 5
   or exists (select 1 from audit_entry a cross join jsonb_array_elements(a.changes) c
              where a.organisation_id = p.organisation_id and a.subject_kind = 'participation' and a.subject_id = p.id
                and c ->> 'field' = 'how-many'
                and (c ->> 'before' ~ '^[0-9]+ in all$' or c ->> 'after' ~ '^[0-9]+ in all$'))
   or (exists (select 1 from audit_entry a cross join jsonb_array_elements(a.changes) c
               where a.organisation_id = p.organisation_id and a.subject_kind = 'participation' and a.subject_id = p.id
                 and c ->> 'field' = 'who-took-part' and (c ->> 'before' like '%,%' or c ->> 'after' like '%,%'))
       and exists (select 1 from audit_entry a cross join jsonb_array_elements(a.changes) c
                   where a.organisation_id = p.organisation_id and a.subject_kind = 'participation' and a.subject_id = p.id
                     and c ->> 'field' = 'how-many' and (c ->> 'before' ~ '^[0-9]+$' or c ->> 'after' ~ '^[0-9]+$')));

create function check_participation_tells_nothing() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and old.was_together and not new.was_together then
        raise exception 'participation %: what was shown stays shown', new.id
            using errcode = 'check_violation', constraint = 'participation_was_together_stays';
    end if;
    if new.together is not null and (tg_op = 'INSERT' or new.together is distinct from old.together) then
        raise exception 'participation of initiative %: each group is counted by itself', new.initiative_id
            using errcode = 'check_violation', constraint = 'participation_together_is_over';
    end if;
    -- What says the same as before tells nothing new.
    if tg_op = 'UPDATE' then
        if new.held_on = old.held_on
           and (select array_agg(case when n < 5 then 1 else n end order by place)
                from unnest(array [old.young_people, old.families, old.practitioners, old.partners]) with ordinality o (n, place))
               is not distinct from
               (select array_agg(case when n < 5 then 1 else n end order by place)
                from unnest(array [new.young_people, new.families, new.practitioners, new.partners]) with ordinality o (n, place)) then
            return new;
        end if;
    end if;
    -- People who were counted together took part before that was recorded: who took part later is nobody of them.
    if least(new.young_people, new.families, new.practitioners, new.partners) < 5
       and (new.was_together
            or exists (select 1 from participation p
                       where p.initiative_id = new.initiative_id and p.organisation_id = new.organisation_id and p.was_together
                         and (p.recorded_at at time zone 'Europe/London')::date >= new.held_on)) then
        raise exception 'participation of initiative %: a small group could be worked out', new.initiative_id
            using errcode = 'check_violation', constraint = 'participation_tells_no_small_group';
    end if;
    return new;
end
$$;

create trigger participation_tells_nothing
    before insert or update of held_on, together, young_people, families, practitioners, partners, was_together
    on participation
    for each row execute function check_participation_tells_nothing();
