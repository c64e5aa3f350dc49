-- What has ended keeps what it is, whose it is and who sees it as well, until it is reopened: the program's edits refuse
-- all of it.
create trigger initiative_ended_as_sorted
    before update of kind, team_id, visibility on initiative
    for each row when (old.status = 'ENDED' and new.status = 'ENDED'
                       and (old.kind, old.team_id, old.visibility)
                           is distinct from (new.kind, new.team_id, new.visibility))
    execute function refuse_initiative_change('initiative_ended_as_sorted', 'it has ended and is read-only');

-- Its tags likewise. An ending that stands is what says so: whoever takes a whole initiative back that was entered by
-- mistake takes its journey out first.
create function refuse_tag_of_ended() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from ending e
               where e.initiative_id = any (case tg_op when 'INSERT' then array[new.initiative_id]
                                                       when 'DELETE' then array[old.initiative_id]
                                                       else array[old.initiative_id, new.initiative_id] end)
                 and e.reopened_on is null) then
        raise exception 'tags of an initiative that has ended'
            using errcode = 'check_violation', constraint = 'initiative_tag_ended_read_only';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger initiative_tag_ended_read_only
    before insert or update or delete on initiative_tag
    for each row execute function refuse_tag_of_ended();
