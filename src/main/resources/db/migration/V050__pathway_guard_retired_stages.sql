-- Nothing stands in a retired stage. Both sides are held: a stage is not retired while something is in it, and
-- nothing enters it afterwards. Who enters takes a share of the stage's row, which retiring it waits for (a foreign
-- key's own lock would not do: it lets the row's other columns change), so that the two cannot pass one another.
create function refuse_retiring_an_occupied_stage() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from initiative i
               where i.organisation_id = new.organisation_id and i.stage_id = new.id and i.status <> 'ENDED')
       or exists (select 1 from visit v
                  where v.stage_id = new.id and v.organisation_id = new.organisation_id and v.ended_on is null) then
        raise exception 'initiatives stand in stage %', new.id
            using errcode = 'check_violation', constraint = 'stage_retired_is_empty';
    end if;
    return new;
end
$$;

create trigger stage_retired_is_empty
    before update of retired_on on stage
    for each row when (old.retired_on is null and new.retired_on is not null)
    execute function refuse_retiring_an_occupied_stage();

create function refuse_entering_a_retired_stage() returns trigger
    language plpgsql as
$$
begin
    if (select s.retired_on is not null from stage s where s.id = new.stage_id for share) then
        raise exception 'stage % is retired', new.stage_id
            using errcode = 'check_violation', constraint = 'stage_entered_is_in_use';
    end if;
    return new;
end
$$;

create trigger visit_stage_in_use
    before insert or update of stage_id, ended_on on visit
    for each row when (new.ended_on is null)
    execute function refuse_entering_a_retired_stage();

create trigger initiative_stage_in_use
    before insert or update of stage_id, status on initiative
    for each row when (new.status <> 'ENDED')
    execute function refuse_entering_a_retired_stage();

-- An organisation keeps at least one stage in use. Checked at commit, so that one pathway may replace another; the
-- organisation's row is locked, so that two that each retire one of the last two cannot both pass.
create function stage_remains_check() returns trigger
    language plpgsql as
$$
begin
    perform 1 from organisation where id = old.organisation_id for no key update;
    if found and not exists (select 1 from stage where organisation_id = old.organisation_id and retired_on is null) then
        raise exception 'organisation % would have no stage', old.organisation_id
            using errcode = 'check_violation', constraint = 'organisation_keeps_stage';
    end if;
    return null;
end
$$;

create constraint trigger organisation_keeps_stage
    after update of retired_on, organisation_id or delete on stage
    deferrable initially deferred
    for each row execute function stage_remains_check();

-- Wording that stood is history: added to, never changed.
create function refuse_wording_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'wording that stood is kept as it was'
        using errcode = 'insufficient_privilege', constraint = 'wording_version_append_only';
end
$$;

create trigger wording_version_append_only
    before update or delete on wording_version
    for each row execute function refuse_wording_change();
