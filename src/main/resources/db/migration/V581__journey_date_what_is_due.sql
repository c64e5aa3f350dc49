-- What is left open or asked for is due on the day of its move or its review, or later: an earlier day is a slip, and
-- what has it would ask for attention as overdue from the start. It is checked when the day is given and not when it stays:
-- what was recorded otherwise before this is kept until somebody gives it another day, and a move that is put later leaves
-- what was agreed on then. A day that is past today is allowed: what is recorded late may have been due since.
create function check_condition_due() returns trigger
    language plpgsql as
$$
begin
    if new.due_on < coalesce((select r.held_on from review r where r.id = new.review_id),
                             (select m.moved_on from move m where m.id = new.move_id)) then
        raise exception 'condition of initiative % is due before it was made', new.initiative_id
            using errcode = 'check_violation', constraint = 'condition_due_after_made';
    end if;
    return new;
end
$$;

create trigger condition_made_due
    before insert on condition
    for each row execute function check_condition_due();

create trigger condition_due_changed
    before update of due_on on condition
    for each row when (new.due_on <> old.due_on) execute function check_condition_due();

-- The same of what a review asks for before it is completed.
create function check_asked_due() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from review r where r.id = new.review_id and new.due_on < r.held_on) then
        raise exception 'review % asks for something that is due before it', new.review_id
            using errcode = 'check_violation', constraint = 'review_condition_due_after_held';
    end if;
    return new;
end
$$;

create trigger review_condition_due_after_held
    before insert or update of due_on on review_condition
    for each row execute function check_asked_due();

create function check_review_held() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from review_condition c where c.review_id = new.id and c.due_on < new.held_on) then
        raise exception 'review % asks for something that is due before it', new.id
            using errcode = 'check_violation', constraint = 'review_condition_due_after_held';
    end if;
    return new;
end
$$;

create trigger review_held_before_due
    before update of held_on on review
    for each row when (new.held_on > old.held_on) execute function check_review_held();
