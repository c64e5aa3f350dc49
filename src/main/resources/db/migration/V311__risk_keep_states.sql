-- Of which kind a risk was and how it stood, from when until when, as V310 keeps it of initiatives. Its scores have days
-- of their own.
create table risk_state (
    risk_id         bigint      not null,
    initiative_id   bigint      not null,
    organisation_id bigint      not null,
    from_at         timestamptz not null,
    until_at        timestamptz not null default 'infinity',
    kind_id         bigint      not null,
    state           text        not null,
    constraint risk_state_pk primary key (risk_id, from_at),
    constraint risk_state_risk_fk foreign key (risk_id, initiative_id) references risk (id, initiative_id) on delete cascade,
    constraint risk_state_kind_fk foreign key (kind_id, organisation_id) references risk_kind (id, organisation_id),
    constraint risk_state_in_order check (until_at > from_at),
    constraint risk_state_known check (state in ('OPEN', 'REDUCED', 'ACCEPTED', 'HAPPENED', 'CLOSED'))
);
create unique index risk_state_open_uk on risk_state (risk_id) where until_at = 'infinity';
create index risk_state_risk_ix on risk_state (risk_id, initiative_id);
create index risk_state_kind_ix on risk_state (kind_id, organisation_id);
create index risk_state_day_ix on risk_state (organisation_id, until_at, from_at) include (risk_id, kind_id, state);

create function keep_risk_state() returns trigger
    language plpgsql as
$$
declare
    stood risk_state%rowtype;
    written risk%rowtype;
begin
    select * into stood from risk_state where risk_id = new.subject_id and until_at = 'infinity' for update;
    select * into written from risk where id = new.subject_id;
    if not found then
        return null;
    end if;
    if stood.risk_id is null then
        insert into risk_state (risk_id, initiative_id, organisation_id, from_at, kind_id, state)
        values (written.id, written.initiative_id, written.organisation_id, '-infinity', written.kind_id, written.state)
        on conflict do nothing;
    elsif stood.kind_id = written.kind_id and stood.state = written.state then
        return null;
    elsif is_later_day(new.occurred_at, stood.from_at, written.recorded_at) then
        update risk_state set until_at = new.occurred_at where risk_id = stood.risk_id and from_at = stood.from_at;
        insert into risk_state (risk_id, initiative_id, organisation_id, from_at, kind_id, state)
        values (written.id, written.initiative_id, written.organisation_id, new.occurred_at, written.kind_id, written.state);
    else
        update risk_state set kind_id = written.kind_id, state = written.state
        where risk_id = stood.risk_id and from_at = stood.from_at;
    end if;
    return null;
end
$$;

create trigger risk_state_kept
    after insert on audit_entry
    for each row when (new.subject_kind = 'risk') execute function keep_risk_state();

-- What there is already: how each stood is said by the trail, in words; of another kind it has hardly ever been.
insert into risk_state (risk_id, initiative_id, organisation_id, from_at, until_at, kind_id, state)
select h.id, h.initiative_id, h.organisation_id, coalesce(lag(h.until_at) over w, '-infinity'), h.until_at, h.kind_id, h.state
from (
    select distinct on (r.id, a.occurred_at) r.id, r.initiative_id, r.organisation_id, r.kind_id, a.occurred_at as until_at,
           upper(c.change ->> 'before') as state
    from risk r
    join audit_entry a on a.initiative_id = r.initiative_id and a.subject_kind = 'risk' and a.subject_id = r.id
                      and a.action = 'risk-changed'
    cross join jsonb_array_elements(a.changes) c (change)
    where c.change ->> 'field' = 'state'
      and upper(c.change ->> 'before') in ('OPEN', 'REDUCED', 'ACCEPTED', 'HAPPENED', 'CLOSED')
    order by r.id, a.occurred_at, a.id) h
window w as (partition by h.id order by h.until_at);

insert into risk_state (risk_id, initiative_id, organisation_id, from_at, kind_id, state)
select r.id, r.initiative_id, r.organisation_id,
       coalesce((select max(s.until_at) from risk_state s where s.risk_id = r.id), '-infinity'), r.kind_id, r.state
from risk r;
