-- A reference is never given to another initiative, nor an initiative to another organisation.
create function refuse_initiative_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'initiative %: %', old.reference, tg_argv[1]
        using errcode = 'check_violation', constraint = tg_argv[0];
end
$$;

create trigger initiative_keeps_reference
    before update of organisation_id, number, reference on initiative
    for each row when ((old.organisation_id, old.number, old.reference)
                       is distinct from (new.organisation_id, new.number, new.reference))
    execute function refuse_initiative_change('initiative_keeps_reference', 'its reference stays as it is');

-- What has ended is read-only until reopened: all that people said of it in words, and where it came from. Where it stands,
-- what is due, who sees it and how it is sorted among others are not said of it.
create trigger initiative_ended_read_only
    before update of name, change_sought, beneficiaries, story, origin, origin_note, if_it_stops, earlier_id, earlier_difference
    on initiative
    for each row when (old.status = 'ENDED' and new.status = 'ENDED'
                       and (old.name, old.change_sought, old.beneficiaries, old.story, old.origin, old.origin_note,
                            old.if_it_stops, old.earlier_id, old.earlier_difference)
                           is distinct from
                           (new.name, new.change_sought, new.beneficiaries, new.story, new.origin, new.origin_note,
                            new.if_it_stops, new.earlier_id, new.earlier_difference))
    execute function refuse_initiative_change('initiative_ended_read_only', 'it has ended and is read-only');

-- Leads and team are of the initiative's organisation, though they may have left it since. Checked by statement, because
-- rows come by the thousand.
create function check_initiative_person() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from named n
               join initiative i on i.id = n.initiative_id
               where not exists (select 1 from membership m
                                 where m.organisation_id = i.organisation_id and m.person_id = n.person_id)) then
        raise exception 'somebody named is not of the organisation of their initiative'
            using errcode = 'foreign_key_violation', constraint = 'initiative_person_is_member';
    end if;
    return null;
end
$$;

create trigger initiative_person_added
    after insert on initiative_person
    referencing new table as named
    for each statement execute function check_initiative_person();

create trigger initiative_person_changed
    after update on initiative_person
    referencing new table as named
    for each statement execute function check_initiative_person();
