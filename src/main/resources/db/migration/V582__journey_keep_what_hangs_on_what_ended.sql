-- What has ended is read-only until reopened in what hangs on it, too: in what it is new, what drove it, what people think
-- of its reach, what they meant to do and what is open, and the reviews that nobody completed. The program refuses all of
-- it. An ending that stands is what says so, as for tags: whoever takes a whole initiative back that was entered by mistake
-- takes its journey out first. Rows that are there stay as they are, whenever they were written.
create function refuse_part_of_ended() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from ending e
               where e.initiative_id = any (case tg_op when 'INSERT' then array[new.initiative_id]
                                                       when 'DELETE' then array[old.initiative_id]
                                                       else array[old.initiative_id, new.initiative_id] end)
                 and e.reopened_on is null) then
        raise exception '% of an initiative that has ended', tg_table_name
            using errcode = 'check_violation', constraint = tg_table_name || '_ended_read_only';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger initiative_lens_ended_read_only
    before insert or update or delete on initiative_lens
    for each row execute function refuse_part_of_ended();

create trigger initiative_driver_ended_read_only
    before insert or update or delete on initiative_driver
    for each row execute function refuse_part_of_ended();

create trigger reach_view_ended_read_only
    before insert or update or delete on reach_view
    for each row execute function refuse_part_of_ended();

create trigger activity_ended_read_only
    before insert or update or delete on activity
    for each row execute function refuse_part_of_ended();

create trigger condition_ended_read_only
    before insert or update or delete on condition
    for each row execute function refuse_part_of_ended();

create trigger review_plan_ended_read_only
    before insert or update or delete on review_plan
    for each row execute function refuse_part_of_ended();

-- A review that nobody completed may still be set aside, with its parts.
create trigger review_ended_read_only
    before insert or update on review
    for each row execute function refuse_part_of_ended();

create function refuse_part_of_review_of_ended() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from review r join ending e on e.initiative_id = r.initiative_id and e.reopened_on is null
               where r.id = new.review_id) then
        raise exception '% of an initiative that has ended', tg_table_name
            using errcode = 'check_violation', constraint = tg_table_name || '_ended_read_only';
    end if;
    return new;
end
$$;

create trigger review_answer_ended_read_only
    before insert or update on review_answer
    for each row execute function refuse_part_of_review_of_ended();

create trigger review_person_ended_read_only
    before insert or update on review_person
    for each row execute function refuse_part_of_review_of_ended();

create trigger review_condition_ended_read_only
    before insert or update on review_condition
    for each row execute function refuse_part_of_review_of_ended();
