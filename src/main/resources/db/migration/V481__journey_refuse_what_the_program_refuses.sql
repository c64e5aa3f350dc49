-- A move keeps its deciders: neither deleted nor given to another move, at commit.
create constraint trigger move_decider_stays
    after update of move_id on move_decider
    deferrable initially deferred
    for each row when (old.move_id <> new.move_id) execute function move_decider_removal_check();

-- Work alongside neither begins nor ends ahead, as moves, pauses and endings do not. The program's clock and this one
-- may differ a little around midnight.
create function check_alongside_not_ahead() returns trigger
    language plpgsql as
$$
begin
    if greatest(new.started_on, new.ended_on)
        > ((clock_timestamp() + interval '10 minutes') at time zone 'Europe/London')::date then
        raise exception 'work alongside of initiative % lies ahead', new.initiative_id
            using errcode = 'check_violation', constraint = 'visit_alongside_not_ahead';
    end if;
    return new;
end
$$;

create trigger visit_alongside_not_ahead
    before insert or update of started_on, ended_on on visit
    for each row when (not new.main) execute function check_alongside_not_ahead();

-- What is open is seen to by somebody of the organisation; a membership stays though the person leaves.
alter table condition
    drop constraint condition_owner_fk,
    add constraint condition_owner_fk foreign key (organisation_id, owner_id)
        references membership (organisation_id, person_id);
alter table check_in
    drop constraint check_in_owner_fk,
    add constraint check_in_owner_fk foreign key (organisation_id, owner_id)
        references membership (organisation_id, person_id);
alter table activity
    drop constraint activity_person_fk,
    add constraint activity_person_fk foreign key (organisation_id, person_id)
        references membership (organisation_id, person_id);
