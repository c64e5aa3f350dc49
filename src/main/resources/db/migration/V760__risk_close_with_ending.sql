-- Which ending stopped an experiment that was under way, so that a corrected day shifts it, and until when it would have
-- gone on else. Whoever changes its end by hand cuts the tie.
alter table experiment
    add column ending_id bigint,
    add column planned_end date;
alter table experiment
    add constraint experiment_ending_fk foreign key (ending_id, initiative_id) references ending (id, initiative_id)
        on delete set null (ending_id),
    add constraint experiment_ending_of_ended check (ending_id is null or ends_on is not null);
create index experiment_ending_ix on experiment (ending_id, initiative_id);

-- What went on when its initiative had ended stopped with it; what had not begun never did.
update experiment e
set planned_end = e.ends_on, ends_on = greatest(e.started_on, g.ended_on), ending_id = g.id
from ending g join initiative i on i.id = g.initiative_id and i.status = 'ENDED'
where g.initiative_id = e.initiative_id and g.reopened_on is null and e.decision is null and e.withdrawn_at is null
  and e.started_on <= g.ended_on and (e.ends_on is null or e.ends_on >= g.ended_on);

update experiment e
set started_on = null, ends_on = null
from ending g join initiative i on i.id = g.initiative_id and i.status = 'ENDED'
where g.initiative_id = e.initiative_id and g.reopened_on is null and e.decision is null and e.withdrawn_at is null
  and e.ending_id is null and (e.started_on > g.ended_on or e.started_on is null and e.ends_on > g.ended_on);
