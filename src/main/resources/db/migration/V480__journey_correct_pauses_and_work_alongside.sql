-- The days of a pause and of work alongside, and why it rested, are put right as a move is, with what stood there before.
alter table pause add column version int not null default 0;
alter table visit add column version int not null default 0;

alter table correction
    add column pause_id     bigint,
    -- Work alongside; the day of a main visit is that of its move.
    add column visit_id     bigint,
    add column until_before date,
    add column until_after  date,
    add column note_before  text not null default '',
    add column note_after   text not null default '',
    add constraint correction_pause_fk foreign key (pause_id) references pause (id),
    add constraint correction_visit_fk foreign key (visit_id) references visit (id),
    drop constraint correction_of_one,
    add constraint correction_of_one check (num_nonnulls(move_id, ending_id, pause_id, visit_id) = 1),
    drop constraint correction_changes_something,
    add constraint correction_changes_something
        check (date_before <> date_after or reason_before <> reason_after or cause_before <> cause_after
            or until_before is distinct from until_after or note_before <> note_after);
create index correction_pause_ix on correction (pause_id);
create index correction_visit_ix on correction (visit_id);
