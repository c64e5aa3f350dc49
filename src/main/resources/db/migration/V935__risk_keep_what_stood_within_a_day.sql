-- A risk that is changed again on the day on which it was written or changed keeps how it stood until then, as a sum of money
-- does: a board may have met in between.
create or replace function keep_risk_state() returns trigger
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
    elsif new.occurred_at > greatest(stood.from_at, written.recorded_at) then
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
