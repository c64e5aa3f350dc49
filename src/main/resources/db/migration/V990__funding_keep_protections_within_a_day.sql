-- A protection that is changed again on the day on which it was entered or changed keeps what it was until then: a board may
-- have met in between, and whoever asks what changed since asks of what stood when it met.
create or replace function keep_protection_state() returns trigger
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
    if stood.protection_id is null or new.occurred_at <= greatest(stood.from_at, first_entered) then
        delete from protection_state where protection_id = stood.protection_id and from_at = stood.from_at;
    else
        if is_later_day(new.occurred_at, '-infinity', first_entered) is false then
            -- Before the day on which it was entered it stands as it did at the end of that day.
            if stood.from_at = '-infinity' then
                update protection_state set from_at = first_entered
                where protection_id = stood.protection_id and from_at = stood.from_at;
                stood.from_at := first_entered;
            end if;
            delete from protection_state where protection_id = stood.protection_id and from_at = '-infinity';
            stands.from_at := '-infinity';
            stands.until_at := first_entered;
            insert into protection_state select stands.*;
            stands.until_at := 'infinity';
        end if;
        update protection_state set until_at = new.occurred_at
        where protection_id = stood.protection_id and from_at = stood.from_at;
        stands.from_at := new.occurred_at;
    end if;
    insert into protection_state select stands.* on conflict do nothing;
    return null;
end
$$;
