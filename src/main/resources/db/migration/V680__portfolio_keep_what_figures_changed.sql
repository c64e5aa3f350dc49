-- Of which initiatives something was written that figures count: one row for each transaction and initiative, 0 where what was
-- written belongs to none, as the name of a stage. Whoever kept figures with the snapshot in which they were read finds here
-- what was saved since, on whichever node. Nothing waits for a row here: no two transactions write the same one.
create table figure_change (
    organisation_id bigint      not null,
    xact            xid8        not null default pg_current_xact_id(),
    initiative_id   bigint      not null,
    changed_at      timestamptz not null default now(),
    constraint figure_change_pk primary key (organisation_id, xact, initiative_id)
);
create index figure_change_changed_ix on figure_change (changed_at);

create function note_figure_change(organisation bigint, initiative bigint) returns void
    language sql as
$$
insert into figure_change (organisation_id, initiative_id) values (organisation, initiative) on conflict do nothing
$$;

-- A record, before and after: where it moved from one initiative to another, both changed. Without one it is the organisation's.
create function figures_follow_record() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        perform note_figure_change(old.organisation_id, coalesce(old.initiative_id, 0));
    end if;
    if tg_op <> 'DELETE' then
        perform note_figure_change(new.organisation_id, coalesce(new.initiative_id, 0));
    end if;
    return null;
end
$$;

-- What knows only its initiative. Where that is gone it was noted itself.
create function figures_follow_detail() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        perform note_figure_change(i.organisation_id, i.id) from initiative i where i.id = old.initiative_id;
    end if;
    if tg_op <> 'DELETE' then
        perform note_figure_change(i.organisation_id, i.id) from initiative i where i.id = new.initiative_id;
    end if;
    return null;
end
$$;

create function figures_follow_initiative() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        perform note_figure_change(old.organisation_id, old.id);
    end if;
    if tg_op <> 'DELETE' then
        perform note_figure_change(new.organisation_id, new.id);
    end if;
    return null;
end
$$;

create function figures_follow_organisation() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        perform note_figure_change(old.organisation_id, 0);
    end if;
    if tg_op <> 'DELETE' then
        perform note_figure_change(new.organisation_id, 0);
    end if;
    return null;
end
$$;

create function figures_follow_its_row() returns trigger
    language plpgsql as
$$
begin
    perform note_figure_change(new.id, 0);
    return null;
end
$$;

create function figures_follow_person() returns trigger
    language plpgsql as
$$
begin
    perform note_figure_change(m.organisation_id, 0) from membership m where m.person_id = new.id;
    return null;
end
$$;

do
$$
declare
    followed text;
begin
    foreach followed in array array['check_in', 'draw', 'ending', 'funding', 'funding_edge', 'funding_fall', 'move',
            'ordinary_mark', 'participation', 'pause', 'protection', 'readiness_round', 'risk', 'visit'] loop
        execute format('create trigger %1$s_figures after insert or update or delete on %1$s'
                || ' for each row execute function figures_follow_record()', followed);
    end loop;
    foreach followed in array array['initiative_lens', 'initiative_person', 'initiative_tag', 'reach_view'] loop
        execute format('create trigger %1$s_figures after insert or update or delete on %1$s'
                || ' for each row execute function figures_follow_detail()', followed);
    end loop;
    foreach followed in array array['decider_level', 'ordinary_marker', 'readiness_answer', 'readiness_condition',
            'readiness_round_condition', 'readiness_sheet', 'risk_kind', 'role', 'stage', 'team'] loop
        execute format('create trigger %1$s_figures after insert or update or delete on %1$s'
                || ' for each row execute function figures_follow_organisation()', followed);
    end loop;
end
$$;

create trigger initiative_figures after insert or update or delete on initiative
    for each row execute function figures_follow_initiative();
create trigger membership_figures after insert or delete on membership
    for each row execute function figures_follow_organisation();
create trigger membership_changed_figures after update on membership
    for each row when ((old.organisation_id, old.person_id, old.role_id, old.active)
                       is distinct from (new.organisation_id, new.person_id, new.role_id, new.active))
    execute function figures_follow_organisation();
create trigger organisation_figures after update on organisation
    for each row when (old.quiet_days is distinct from new.quiet_days) execute function figures_follow_its_row();
create trigger person_figures after update on person
    for each row when (old.name is distinct from new.name) execute function figures_follow_person();
