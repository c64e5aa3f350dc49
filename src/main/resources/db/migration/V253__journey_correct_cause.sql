-- What brought a move back or an ending about is put right as its day and its reason are, by the names that stood there.
alter table correction
    add column cause_before text not null default '',
    add column cause_after  text not null default '',
    drop constraint correction_changes_something,
    add constraint correction_changes_something
        check (date_before <> date_after or reason_before <> reason_after or cause_before <> cause_after);
