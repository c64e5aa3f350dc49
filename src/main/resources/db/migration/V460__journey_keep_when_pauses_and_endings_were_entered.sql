-- When a pause or an ending was first written: recorded_at is when it was last. What a board could not know yet is found by
-- it. Of those that are there already it is known where they were written once only.
alter table pause add column entered_at timestamptz;
alter table ending add column entered_at timestamptz;

alter table pause disable trigger user;
alter table ending disable trigger user;
update pause set entered_at = recorded_at where ended_on is null;
update ending set entered_at = recorded_at where version = 0;
alter table pause enable trigger user;
alter table ending enable trigger user;

create function note_when_entered() returns trigger
    language plpgsql as
$$
begin
    new.entered_at := new.recorded_at;
    return new;
end
$$;

create trigger pause_notes_when_entered
    before insert on pause
    for each row execute function note_when_entered();
create trigger ending_notes_when_entered
    before insert on ending
    for each row execute function note_when_entered();

-- What was entered since a board met, whatever day it is dated.
create index move_recorded_ix on move (organisation_id, recorded_at);
