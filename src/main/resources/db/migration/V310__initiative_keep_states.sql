-- What is written about an initiative and has no day of its own (its name, team, leads, kind …), from when until when,
-- so that a past day can be shown with what was written then. A row is added with each entry of the trail that finds
-- something changed, at the time of that entry. What was entered on the first day is taken to have held since the
-- beginning, and of several entries of a day the last one counts: a day is shown as it was at its end.
create table initiative_state (
    initiative_id   bigint      not null,
    organisation_id bigint      not null,
    from_at         timestamptz not null,
    until_at        timestamptz not null default 'infinity',
    -- Not, where it was changed before states were kept: then nobody can say what stood there.
    known           boolean     not null default true,
    name            text        not null,
    kind            text        not null,
    visibility      text        not null,
    origin          text,
    team_id         bigint,
    leads           bigint[]    not null,
    members         bigint[]    not null,
    tags            text[]      not null,
    lenses          text[]      not null,
    search          text        not null,
    constraint initiative_state_pk primary key (initiative_id, from_at),
    constraint initiative_state_initiative_fk foreign key (initiative_id, organisation_id)
        references initiative (id, organisation_id) on delete cascade,
    constraint initiative_state_in_order check (until_at > from_at)
);
create unique index initiative_state_open_uk on initiative_state (initiative_id) where until_at = 'infinity';
create index initiative_state_initiative_ix on initiative_state (initiative_id, organisation_id);
create index initiative_state_day_ix on initiative_state (organisation_id, until_at, from_at);

-- The days on which something was recorded about an initiative: how long it had been quiet on a past day.
create table initiative_recorded (
    initiative_id   bigint not null,
    organisation_id bigint not null,
    recorded_on     date   not null,
    constraint initiative_recorded_pk primary key (initiative_id, recorded_on),
    constraint initiative_recorded_initiative_fk foreign key (initiative_id, organisation_id)
        references initiative (id, organisation_id) on delete cascade
);
create index initiative_recorded_initiative_ix on initiative_recorded (initiative_id, organisation_id);

create function initiative_state_now(initiative) returns initiative_state
    language sql stable as
$$
select $1.id, $1.organisation_id, '-infinity'::timestamptz, 'infinity'::timestamptz, true, $1.name, $1.kind, $1.visibility,
       $1.origin, $1.team_id,
       array(select p.person_id from initiative_person p where p.initiative_id = $1.id and p.part = 'LEAD' order by 1),
       array(select p.person_id from initiative_person p where p.initiative_id = $1.id and p.part = 'MEMBER' order by 1),
       array(select t.tag from initiative_tag t where t.initiative_id = $1.id order by 1),
       array(select l.lens from initiative_lens l where l.initiative_id = $1.id order by 1),
       $1.search
$$;

-- Whether an entry is of a later day than that on which a state began, or was first entered.
create function is_later_day(entered timestamptz, began timestamptz, first_entered timestamptz) returns boolean
    language sql immutable as
$$
select (entered at time zone 'Europe/London')::date
       > ((case when began = '-infinity' then first_entered else began end) at time zone 'Europe/London')::date
$$;

create function keep_initiative_state() returns trigger
    language plpgsql as
$$
declare
    stood initiative_state%rowtype;
    stands initiative_state%rowtype;
    written initiative%rowtype;
begin
    -- The initiative first, as all who change it do: two who came from either side would wait for one another for ever.
    perform 1 from initiative where id = new.initiative_id for no key update;
    select * into stood from initiative_state where initiative_id = new.initiative_id and until_at = 'infinity' for update;
    select * into written from initiative where id = new.initiative_id;
    if not found then
        return null;
    end if;
    stands := initiative_state_now(written);
    if stood.initiative_id is null then
        insert into initiative_state select stands.* on conflict do nothing;
        return null;
    end if;
    stands.from_at := stood.from_at;
    if stands is not distinct from stood then
        return null;
    end if;
    if is_later_day(new.occurred_at, stood.from_at, written.logged_at) then
        update initiative_state set until_at = new.occurred_at
        where initiative_id = stood.initiative_id and from_at = stood.from_at;
        stands.from_at := new.occurred_at;
    else
        delete from initiative_state where initiative_id = stood.initiative_id and from_at = stood.from_at;
    end if;
    insert into initiative_state select stands.*;
    return null;
end
$$;

create trigger initiative_state_kept
    after insert on audit_entry
    for each row when (new.initiative_id is not null) execute function keep_initiative_state();

create function keep_initiative_recorded() returns trigger
    language plpgsql as
$$
begin
    insert into initiative_recorded (initiative_id, organisation_id, recorded_on)
    values (new.id, new.organisation_id, (new.last_recorded_at at time zone 'Europe/London')::date)
    on conflict do nothing;
    return null;
end
$$;

create trigger initiative_recorded_kept
    after insert or update of last_recorded_at on initiative
    for each row execute function keep_initiative_recorded();

-- What there is already. Where the trail says that something of it was changed, what stood before is not known.
insert into initiative_recorded (initiative_id, organisation_id, recorded_on)
select i.id, i.organisation_id, (a.occurred_at at time zone 'Europe/London')::date
from initiative i
join audit_entry a on a.initiative_id = i.id and a.organisation_id = i.organisation_id and a.occurred_at <= i.last_recorded_at
union
select i.id, i.organisation_id, (i.last_recorded_at at time zone 'Europe/London')::date from initiative i;

insert into initiative_state select (initiative_state_now(i)).* from initiative i;

create temporary table changed on commit drop as
select a.initiative_id, max(a.occurred_at) as changed_at
from audit_entry a
where a.action = 'initiative-changed'
  and exists (select 1 from jsonb_array_elements(a.changes) c (change)
              where c.change ->> 'field' in ('name', 'initiative-kind', 'team', 'origin', 'lenses', 'leads', 'members',
                                             'tags', 'visibility', 'change-sought', 'beneficiaries'))
group by a.initiative_id;

update initiative_state s set from_at = c.changed_at from changed c where c.initiative_id = s.initiative_id;

insert into initiative_state (initiative_id, organisation_id, from_at, until_at, known, name, kind, visibility, origin,
                              team_id, leads, members, tags, lenses, search)
select s.initiative_id, s.organisation_id, '-infinity', s.from_at, false, s.name, s.kind, s.visibility, null, null, '{}',
       '{}', '{}', '{}', s.search
from initiative_state s where s.from_at > '-infinity';

drop table changed;
