-- What ended it, what was learned, what carries on and how people are looked after are put right as the day of an ending
-- is. Empty for whatever is no ending, and for corrections from before.
alter table correction
    add column ended_by_before  text not null default '',
    add column ended_by_after   text not null default '',
    add column learned_before   text not null default '',
    add column learned_after    text not null default '',
    add column continues_before text not null default '',
    add column continues_after  text not null default '',
    add column care_before      text not null default '',
    add column care_after       text not null default '',
    drop constraint correction_changes_something,
    add constraint correction_changes_something
        check (date_before <> date_after or reason_before <> reason_after or cause_before <> cause_after
            or until_before is distinct from until_after or note_before <> note_after
            or ended_by_before <> ended_by_after or learned_before <> learned_after
            or continues_before <> continues_after or care_before <> care_after);
