-- What a move began or ended besides the main visits, and what closed a pause: when its day is put right, just that
-- shifts with it. A pause that neither a move nor an ending closed was ended by people who resumed it.
alter table pause
    add column ended_with_move_id bigint,
    add column ended_with_ending_id bigint,
    add constraint pause_move_fk foreign key (ended_with_move_id, initiative_id) references move (id, initiative_id),
    add constraint pause_ending_fk foreign key (ended_with_ending_id, initiative_id) references ending (id, initiative_id),
    add constraint pause_closed_once check (num_nonnulls(ended_with_move_id, ended_with_ending_id)
        <= case when ended_on is null then 0 else 1 end);
create index pause_move_ix on pause (ended_with_move_id) where ended_with_move_id is not null;
create index pause_ending_ix on pause (ended_with_ending_id) where ended_with_ending_id is not null;

alter table visit
    add column begun_with_move_id bigint,
    add column ended_with_move_id bigint,
    add constraint visit_begun_with_move_fk foreign key (begun_with_move_id, initiative_id) references move (id, initiative_id),
    add constraint visit_ended_with_move_fk foreign key (ended_with_move_id, initiative_id) references move (id, initiative_id),
    add constraint visit_move_of_alongside check (not main or num_nonnulls(begun_with_move_id, ended_with_move_id) = 0),
    add constraint visit_ended_with_move check (ended_with_move_id is null or ended_on is not null);
create index visit_begun_with_move_ix on visit (begun_with_move_id) where begun_with_move_id is not null;
create index visit_ended_with_move_ix on visit (ended_with_move_id) where ended_with_move_id is not null;

-- What shifted with a correction, from the same day to the same day: stages in which work alongside began or ended.
alter table correction
    add column began_alongside text[] not null default '{}',
    add column ended_alongside text[] not null default '{}',
    add column ended_pause boolean not null default false;

-- What was recorded before this: by the day, and for pauses by the trail, which knows those that people resumed.
update pause p set ended_with_move_id = m.id
from (select p.id as pause_id, min(m.id) as id
      from pause p
      join move m on m.initiative_id = p.initiative_id and m.moved_on = p.ended_on and m.direction <> 'REOPEN'
      join visit f on f.id = m.from_visit_id and p.started_on between f.started_on and f.ended_on
      where p.resume_note = ''
        and not exists (select 1 from audit_entry a
                        where a.initiative_id = p.initiative_id and a.subject_kind = 'pause' and a.subject_id = p.id
                          and a.action = 'initiative-resumed')
      group by p.id) m
where p.id = m.pause_id;

update pause p set ended_with_ending_id = e.id
from (select p.id as pause_id, min(e.id) as id
      from pause p
      join ending e on e.initiative_id = p.initiative_id and e.ended_on = p.ended_on
      where p.resume_note = '' and p.ended_with_move_id is null
        and not exists (select 1 from audit_entry a
                        where a.initiative_id = p.initiative_id and a.subject_kind = 'pause' and a.subject_id = p.id
                          and a.action = 'initiative-resumed')
      group by p.id) e
where p.id = e.pause_id;

update visit v set begun_with_move_id = m.id
from (select initiative_id, moved_on, max(id) as id from move where direction <> 'START' group by initiative_id, moved_on) m
where not v.main and m.initiative_id = v.initiative_id and m.moved_on = v.started_on;

update visit v set ended_with_move_id = m.id
from (select initiative_id, moved_on, max(id) as id from move where direction not in ('START', 'REOPEN')
      group by initiative_id, moved_on) m
where not v.main and m.initiative_id = v.initiative_id and m.moved_on = v.ended_on;
