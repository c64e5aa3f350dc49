-- A sum that is changed again on the day on which it was written or changed keeps what it was until then: a board may have met
-- in between, and its pack says what stood when it met.
create or replace function keep_funding_state() returns trigger
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
    if stood.funding_id is not null and new.occurred_at > greatest(stood.from_at, first_entered) then
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
