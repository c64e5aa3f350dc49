-- When it was written that what rested goes on again, with neither a move nor an ending: what a board could not know yet is
-- found by it. Of those that are there already the trail says it.
alter table pause add column resumed_at timestamptz;

alter table pause disable trigger user;
update pause p set resumed_at = a.occurred_at
from (select subject_id, max(occurred_at) as occurred_at from audit_entry
      where subject_kind = 'pause' and action = 'initiative-resumed' group by subject_id) a
where a.subject_id = p.id and p.ended_on is not null
  and p.ended_with_move_id is null and p.ended_with_ending_id is null;
alter table pause enable trigger user;

create function note_when_taken_up() returns trigger
    language plpgsql as
$$
begin
    if new.ended_on is null then
        new.resumed_at := null;
    elsif tg_op = 'INSERT' then
        new.resumed_at := new.recorded_at;
    elsif old.ended_on is null then
        new.resumed_at := new.recorded_at;
    end if;
    return new;
end
$$;

create trigger pause_notes_when_taken_up
    before insert or update of ended_on on pause
    for each row execute function note_when_taken_up();

-- What was taken up in a time, over all initiatives of an organisation.
create index pause_resumed_ix on pause (organisation_id, ended_on)
    where ended_with_move_id is null and ended_with_ending_id is null;
