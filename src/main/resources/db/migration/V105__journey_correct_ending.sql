-- The day or the reason of an ending is put right as that of a move is, with what stood there before.
alter table correction
    alter column move_id drop not null,
    add column ending_id bigint,
    add constraint correction_ending_fk foreign key (ending_id) references ending (id),
    add constraint correction_of_one check (num_nonnulls(move_id, ending_id) = 1);
create index correction_ending_ix on correction (ending_id);

-- An ending is dated as the visit that it closed ends; the program changes both or neither.
create function check_ending_date() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from ending e
               where e.id = new.id
                 and not exists (select 1 from visit v
                                 where v.initiative_id = e.initiative_id and v.main and v.ended_on = e.ended_on)) then
        raise exception 'ending % is dated otherwise than the visit that it closed', new.id
            using errcode = 'check_violation', constraint = 'ending_agrees_with_visit';
    end if;
    return null;
end
$$;

create constraint trigger ending_agrees_with_visit
    after insert or update of ended_on on ending
    deferrable initially deferred
    for each row execute function check_ending_date();
