-- That a condition is met or a check-in done is put right, or taken back, as a pause or a move is put right: with what
-- stood there before, who changed it and why. Nothing stands as its day after it was taken back.
alter table correction
    add column condition_id bigint,
    add column check_in_id  bigint,
    add constraint correction_condition_fk foreign key (condition_id) references condition (id),
    add constraint correction_check_in_fk foreign key (check_in_id) references check_in (id),
    alter column date_after drop not null,
    add constraint correction_taken_back
        check (date_after is not null or num_nonnulls(condition_id, check_in_id) = 1 and note_after = ''),
    drop constraint correction_of_one,
    add constraint correction_of_one
        check (num_nonnulls(move_id, ending_id, pause_id, visit_id, condition_id, check_in_id) = 1),
    drop constraint correction_changes_something,
    add constraint correction_changes_something
        check (date_before is distinct from date_after or reason_before <> reason_after or cause_before <> cause_after
            or until_before is distinct from until_after or note_before <> note_after),
    -- Whoever says of what somebody else recorded meanwhile that it was otherwise is shown both, and not asked why.
    drop constraint correction_why_length,
    add constraint correction_why_length
        check (length(btrim(why)) between (case when num_nonnulls(condition_id, check_in_id) = 1 then 0 else 1 end) and 1000);
create index correction_condition_ix on correction (condition_id);
create index correction_check_in_ix on correction (check_in_id);

-- What is open says nothing of how it was met: what was said of it before stands in its correction.
alter table condition add constraint condition_open_says_nothing
    check (met_on is not null or met_by is null and met_note = '');
alter table check_in add constraint check_in_open_says_nothing
    check (done_on is not null or done_by is null and note = '');

-- Nothing that was seen to is open again without its correction on record. A row that the program changes counts its
-- changes.
create function check_taken_back() returns trigger
    language plpgsql as
$$
begin
    if not exists (select 1 from correction c
                   where (tg_table_name = 'condition' and c.condition_id = new.id
                          or tg_table_name = 'check_in' and c.check_in_id = new.id)
                     and c.date_after is null) then
        raise exception '% % is open again without a correction', tg_table_name, new.id
            using errcode = 'check_violation', constraint = tg_table_name || '_taken_back_on_record';
    end if;
    return null;
end
$$;

create constraint trigger condition_taken_back_on_record
    after update of met_on on condition
    deferrable initially deferred
    for each row when (old.met_on is not null and new.met_on is null and new.version > old.version)
    execute function check_taken_back();

create constraint trigger check_in_taken_back_on_record
    after update of done_on on check_in
    deferrable initially deferred
    for each row when (old.done_on is not null and new.done_on is null and new.version > old.version)
    execute function check_taken_back();
