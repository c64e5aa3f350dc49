-- How much a sum was, for which days and how certain, from when until when, as V310 keeps it of initiatives.
create table funding_state (
    funding_id      bigint         not null,
    initiative_id   bigint         not null,
    organisation_id bigint         not null,
    from_at         timestamptz    not null,
    until_at        timestamptz    not null default 'infinity',
    amount          numeric(12, 2) not null,
    starts_on       date           not null,
    ends_on         date,
    committed       boolean        not null,
    constraint funding_state_pk primary key (funding_id, from_at),
    constraint funding_state_funding_fk foreign key (funding_id, initiative_id)
        references funding (id, initiative_id) on delete cascade,
    constraint funding_state_in_order check (until_at > from_at)
);
create unique index funding_state_open_uk on funding_state (funding_id) where until_at = 'infinity';
create index funding_state_funding_ix on funding_state (funding_id, initiative_id);
create index funding_state_day_ix on funding_state (organisation_id, until_at, from_at)
    include (funding_id, amount, starts_on, ends_on, committed);

create function keep_funding_state() returns trigger
    language plpgsql as
$$
declare
    stood funding_state%rowtype;
    stands funding_state%rowtype;
    first_entered timestamptz;
begin
    select * into stood from funding_state where funding_id = new.subject_id and until_at = 'infinity' for update;
    select f.id, f.initiative_id, f.organisation_id, coalesce(stood.from_at, '-infinity'), 'infinity', f.amount,
           f.starts_on, f.ends_on, f.committed
    into stands from funding f where f.id = new.subject_id;
    if not found or stands is not distinct from stood then
        return null;
    end if;
    select recorded_at into first_entered from funding where id = new.subject_id;
    if is_later_day(new.occurred_at, stood.from_at, first_entered) then
        update funding_state set until_at = new.occurred_at
        where funding_id = stood.funding_id and from_at = stood.from_at;
        stands.from_at := new.occurred_at;
    elsif stood.funding_id is not null then
        delete from funding_state where funding_id = stood.funding_id and from_at = stood.from_at;
    end if;
    insert into funding_state select stands.* on conflict do nothing;
    return null;
end
$$;

create trigger funding_state_kept
    after insert on audit_entry
    for each row when (new.subject_kind = 'funding') execute function keep_funding_state();

-- The day for which a protection was granted, and whether anybody had said how it will be given back.
create table protection_state (
    protection_id   bigint      not null,
    initiative_id   bigint      not null,
    organisation_id bigint      not null,
    from_at         timestamptz not null,
    until_at        timestamptz not null default 'infinity',
    ends_on         date,
    planned         boolean     not null,
    constraint protection_state_pk primary key (protection_id, from_at),
    constraint protection_state_protection_fk foreign key (protection_id) references protection (id) on delete cascade,
    constraint protection_state_initiative_fk foreign key (initiative_id, organisation_id)
        references initiative (id, organisation_id) on delete cascade,
    constraint protection_state_in_order check (until_at > from_at)
);
create unique index protection_state_open_uk on protection_state (protection_id) where until_at = 'infinity';
create index protection_state_initiative_ix on protection_state (initiative_id, organisation_id);

create function keep_protection_state() returns trigger
    language plpgsql as
$$
declare
    stood protection_state%rowtype;
    stands protection_state%rowtype;
    first_entered timestamptz;
begin
    select * into stood from protection_state where protection_id = new.subject_id and until_at = 'infinity' for update;
    select p.id, p.initiative_id, p.organisation_id, coalesce(stood.from_at, '-infinity'), 'infinity', p.ends_on,
           p.giving_back <> ''
    into stands from protection p where p.id = new.subject_id;
    if not found or stands is not distinct from stood then
        return null;
    end if;
    select recorded_at into first_entered from protection where id = new.subject_id;
    if is_later_day(new.occurred_at, stood.from_at, first_entered) then
        update protection_state set until_at = new.occurred_at
        where protection_id = stood.protection_id and from_at = stood.from_at;
        stands.from_at := new.occurred_at;
    elsif stood.protection_id is not null then
        delete from protection_state where protection_id = stood.protection_id and from_at = stood.from_at;
    end if;
    insert into protection_state select stands.* on conflict do nothing;
    return null;
end
$$;

create trigger protection_state_kept
    after insert on audit_entry
    for each row when (new.subject_kind = 'protection') execute function keep_protection_state();

-- What there is already, taken back change by change as the trail tells it in words.
do
$$
declare
    sum funding%rowtype;
    shelter protection%rowtype;
    entry record;
    until timestamptz;
begin
    for sum in select * from funding loop
        until := 'infinity';
        for entry in
            select a.occurred_at, a.changes from audit_entry a
            where a.initiative_id = sum.initiative_id and a.subject_kind = 'funding' and a.subject_id = sum.id
              and a.action = 'funding-changed'
              and exists (select 1 from jsonb_array_elements(a.changes) c (change)
                          where c.change ->> 'field' in ('funding-amount', 'funding-from', 'funding-to', 'funding-certainty'))
            order by a.id desc
        loop
            if entry.occurred_at < until then
                insert into funding_state
                values (sum.id, sum.initiative_id, sum.organisation_id, entry.occurred_at, until, sum.amount, sum.starts_on,
                        sum.ends_on, sum.committed);
                until := entry.occurred_at;
            end if;
            select coalesce(max(regexp_replace(c.change ->> 'before', '[^0-9.]', '', 'g'))
                                filter (where c.change ->> 'field' = 'funding-amount')::numeric, sum.amount),
                   coalesce(max(c.change ->> 'before') filter (where c.change ->> 'field' = 'funding-from')::date,
                            sum.starts_on),
                   case when bool_or(c.change ->> 'field' = 'funding-to')
                        then max(c.change ->> 'before') filter (where c.change ->> 'field' = 'funding-to')::date
                        else sum.ends_on end,
                   coalesce(bool_or(c.change ->> 'before' = 'Committed')
                                filter (where c.change ->> 'field' = 'funding-certainty'), sum.committed)
            into sum.amount, sum.starts_on, sum.ends_on, sum.committed
            from jsonb_array_elements(entry.changes) c (change);
        end loop;
        insert into funding_state
        values (sum.id, sum.initiative_id, sum.organisation_id, '-infinity', until, sum.amount, sum.starts_on, sum.ends_on,
                sum.committed);
    end loop;
    for shelter in select * from protection loop
        until := 'infinity';
        for entry in
            select a.occurred_at, a.changes from audit_entry a
            where a.initiative_id = shelter.initiative_id and a.subject_kind = 'protection' and a.subject_id = shelter.id
              and a.action <> 'protection-added' and a.action <> 'protection-withdrawn'
              and exists (select 1 from jsonb_array_elements(a.changes) c (change)
                          where c.change ->> 'field' in ('to', 'giving-back'))
            order by a.id desc
        loop
            if entry.occurred_at < until then
                insert into protection_state
                values (shelter.id, shelter.initiative_id, shelter.organisation_id, entry.occurred_at, until,
                        shelter.ends_on, shelter.giving_back <> '');
                until := entry.occurred_at;
            end if;
            select case when bool_or(c.change ->> 'field' = 'to')
                        then max(c.change ->> 'before') filter (where c.change ->> 'field' = 'to')::date
                        else shelter.ends_on end,
                   case when bool_or(c.change ->> 'field' = 'giving-back')
                        then coalesce(max(c.change ->> 'before') filter (where c.change ->> 'field' = 'giving-back'), '')
                        else shelter.giving_back end
            into shelter.ends_on, shelter.giving_back
            from jsonb_array_elements(entry.changes) c (change);
        end loop;
        insert into protection_state
        values (shelter.id, shelter.initiative_id, shelter.organisation_id, '-infinity', until, shelter.ends_on,
                shelter.giving_back <> '');
    end loop;
end
$$;
