-- What is written about an initiative and changed again on the day on which it was changed keeps what it was until then: a
-- board may have met in between, and whoever asks what changed since asks of what stood when it met. Before the day on which
-- an initiative was logged it stands as it did at the end of that day: what was mistyped and mended then never was.
create or replace function keep_initiative_state() returns trigger
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
    if new.occurred_at <= greatest(stood.from_at, written.logged_at) then
        delete from initiative_state where initiative_id = stood.initiative_id and from_at = stood.from_at;
        insert into initiative_state select stands.*;
        return null;
    end if;
    if stood.known and not is_later_day(new.occurred_at, '-infinity', written.logged_at) then
        if stood.from_at = '-infinity' then
            update initiative_state set from_at = written.logged_at
            where initiative_id = stood.initiative_id and from_at = stood.from_at;
            stood.from_at := written.logged_at;
        end if;
        delete from initiative_state where initiative_id = stood.initiative_id and from_at = '-infinity';
        stands.from_at := '-infinity';
        stands.until_at := written.logged_at;
        insert into initiative_state select stands.*;
        stands.until_at := 'infinity';
    end if;
    update initiative_state set until_at = new.occurred_at
    where initiative_id = stood.initiative_id and from_at = stood.from_at;
    stands.from_at := new.occurred_at;
    insert into initiative_state select stands.*;
    return null;
end
$$;
