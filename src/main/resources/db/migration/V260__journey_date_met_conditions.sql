-- A condition is met on the day that it was made, or later: that of the move that left it open, or of the review that
-- asked for it. What was recorded otherwise before this stays until somebody puts it right.
create function check_condition_met() returns trigger
    language plpgsql as
$$
begin
    if exists (
        select 1
        from condition c
        left join move m on m.id = c.move_id
        left join review r on r.id = c.review_id
        where (tg_table_name = 'condition' and c.id = new.id or tg_table_name = 'move' and c.move_id = new.id)
          and c.met_on < coalesce(r.held_on, m.moved_on)
    ) then
        raise exception 'a condition is met on a day before it was made'
            using errcode = 'check_violation', constraint = 'condition_met_after_made';
    end if;
    return null;
end
$$;

create trigger condition_met_after_made
    after insert or update of met_on, move_id, review_id on condition
    for each row when (new.met_on is not null)
    execute function check_condition_met();

create trigger move_before_conditions_met
    after update of moved_on on move
    for each row when (new.moved_on > old.moved_on)
    execute function check_condition_met();
