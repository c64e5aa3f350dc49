-- What belongs to a journey points only at visits, moves, reviews and endings of the same initiative.
alter table visit add constraint visit_id_initiative_uk unique (id, initiative_id);
alter table move add constraint move_id_initiative_uk unique (id, initiative_id);
alter table review add constraint review_id_initiative_uk unique (id, initiative_id);
alter table ending add constraint ending_id_initiative_uk unique (id, initiative_id);

alter table review
    drop constraint review_visit_fk,
    add constraint review_visit_fk foreign key (visit_id, initiative_id) references visit (id, initiative_id);

alter table move
    drop constraint move_from_fk,
    drop constraint move_to_fk,
    drop constraint move_review_fk,
    add constraint move_from_fk foreign key (from_visit_id, initiative_id) references visit (id, initiative_id),
    add constraint move_to_fk foreign key (to_visit_id, initiative_id) references visit (id, initiative_id),
    add constraint move_review_fk foreign key (review_id, initiative_id) references review (id, initiative_id);

alter table pause
    drop constraint pause_review_fk,
    add constraint pause_review_fk foreign key (review_id, initiative_id) references review (id, initiative_id);

alter table ending
    drop constraint ending_review_fk,
    add constraint ending_review_fk foreign key (review_id, initiative_id) references review (id, initiative_id);

alter table condition
    drop constraint condition_move_fk,
    drop constraint condition_review_fk,
    add constraint condition_move_fk foreign key (move_id, initiative_id) references move (id, initiative_id),
    add constraint condition_review_fk foreign key (review_id, initiative_id) references review (id, initiative_id);

alter table check_in
    drop constraint check_in_ending_fk,
    add constraint check_in_ending_fk foreign key (ending_id, initiative_id) references ending (id, initiative_id);

alter table activity
    drop constraint activity_visit_fk,
    add constraint activity_visit_fk foreign key (visit_id, initiative_id) references visit (id, initiative_id);

-- All endings of an initiative, those that were reopened included.
create index ending_initiative_ix on ending (initiative_id, organisation_id);

-- Emptying the table is a change as well.
create trigger correction_no_truncate
    before truncate on correction
    for each statement execute function refuse_correction_change();
