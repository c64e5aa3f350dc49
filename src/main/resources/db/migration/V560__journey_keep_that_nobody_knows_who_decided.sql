-- Of what a spreadsheet held nobody knows who decided. That is kept as what it is: until now an import wrote words for it
-- where names stand, and they counted as somebody who decides. A pause or an ending of which it is not known has no deciders.
alter table move add column deciders_unknown boolean not null default false;

create or replace function check_deciders(checked_move bigint) returns void
    language plpgsql as
$$
begin
    if exists (select 1 from move m where m.id = checked_move and m.direction <> 'START' and not m.deciders_unknown
               and not exists (select 1 from move_decider d where d.move_id = m.id)) then
        raise exception 'move % has no decider', checked_move
            using errcode = 'check_violation', constraint = 'move_has_decider';
    end if;
end
$$;

create constraint trigger move_decider_known
    after update of deciders_unknown on move
    deferrable initially deferred
    for each row when (old.deciders_unknown and not new.deciders_unknown) execute function move_decider_check();

-- What was imported by then. The words are those that an import wrote, alone, as the one decider.
update move m set deciders_unknown = true
where m.direction <> 'START' and m.deciders = array['Not recorded (imported)'];
delete from move_decider d using move m where m.id = d.move_id and m.deciders_unknown;
update pause set deciders = null where deciders = array['Not recorded (imported)'];
update ending set deciders = null where deciders = array['Not recorded (imported)'];
delete from decider_level l
where l.name = 'not recorded (imported)'
  and not exists (select 1 from move_decider d join move m on m.id = d.move_id
                  where m.organisation_id = l.organisation_id and lower(btrim(d.name)) = l.name);

-- What is checked at commit is checked now, because no table is altered before that.
set constraints all immediate;

-- Either somebody is named or nobody is known: not both. After what was imported, so that it is held of that too.
alter table move add constraint move_deciders_unknown_none check (not deciders_unknown or deciders is null);
