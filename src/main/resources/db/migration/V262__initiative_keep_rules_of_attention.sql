-- By which rules the reasons for attention were worked out: after an upgrade that changed them, all are worked out anew,
-- once and in the background. None is known of what was written before this.
create table attention_upkeep (
    only_row boolean not null default true,
    rules    text    not null default '',
    -- How far the program has come, in the order of the initiatives' ids; none once it is done.
    reached  bigint  default 0,
    constraint attention_upkeep_pk primary key (only_row),
    constraint attention_upkeep_one_row check (only_row)
);
insert into attention_upkeep default values;

-- Whom a pulse asks is read when home is shown, and no longer written.
delete from attention where rule = 'pulse-asked';
