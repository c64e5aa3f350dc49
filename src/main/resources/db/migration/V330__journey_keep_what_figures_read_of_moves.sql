-- From which stage to which a move went and who decided, kept with the move: figures of a year read thousands of moves,
-- and looking each up in its visits and its deciders was most of what they cost. The visits and the deciders stay what is
-- written; these follow them by trigger and are written by nothing else.
alter table move
    add column from_stage_id bigint,
    add column to_stage_id   bigint,
    add column deciders      text[];

alter table move disable trigger user;
update move m
set from_stage_id = (select v.stage_id from visit v where v.id = m.from_visit_id),
    to_stage_id = (select v.stage_id from visit v where v.id = m.to_visit_id),
    deciders = (select array_agg(d.name order by d.ordinal) from move_decider d where d.move_id = m.id);
alter table move enable trigger user;

create function note_stages_of_move() returns trigger
    language plpgsql as
$$
begin
    new.from_stage_id := (select v.stage_id from visit v where v.id = new.from_visit_id);
    new.to_stage_id := (select v.stage_id from visit v where v.id = new.to_visit_id);
    return new;
end
$$;

create trigger move_notes_stages
    before insert or update of from_visit_id, to_visit_id on move
    for each row execute function note_stages_of_move();

create function note_stage_of_visit() returns trigger
    language plpgsql as
$$
begin
    update move set from_stage_id = new.stage_id where from_visit_id = new.id;
    update move set to_stage_id = new.stage_id where to_visit_id = new.id;
    return null;
end
$$;

create trigger visit_notes_stage
    after update of stage_id on visit
    for each row when (old.stage_id <> new.stage_id) execute function note_stage_of_visit();

create function note_deciders_of_moves() returns trigger
    language plpgsql as
$$
begin
    update move m
    set deciders = (select array_agg(d.name order by d.ordinal) from move_decider d where d.move_id = m.id)
    where m.id in (select c.move_id from changed c);
    return null;
end
$$;

create trigger move_decider_added
    after insert on move_decider referencing new table as changed
    for each statement execute function note_deciders_of_moves();
create trigger move_decider_changed
    after update on move_decider referencing new table as changed
    for each statement execute function note_deciders_of_moves();
create trigger move_decider_removed
    after delete on move_decider referencing old table as changed
    for each statement execute function note_deciders_of_moves();
