-- Which ending lifted a protection or ended what was taken from elsewhere, so that a corrected day shifts it, and until
-- when that would have been taken else. Whoever changes such a day by hand cuts the tie.
alter table protection add column ending_id bigint;
alter table protection
    add constraint protection_ending_fk foreign key (ending_id, initiative_id) references ending (id, initiative_id)
        on delete set null (ending_id),
    add constraint protection_ending_of_lifted check (ending_id is null or lifted_on is not null);
create index protection_ending_ix on protection (ending_id, initiative_id);

alter table draw
    add column ending_id bigint,
    add column planned_end date;
alter table draw
    add constraint draw_ending_fk foreign key (ending_id, initiative_id) references ending (id, initiative_id)
        on delete set null (ending_id),
    add constraint draw_ending_of_ended check (ending_id is null or ends_on is not null);
create index draw_ending_ix on draw (ending_id, initiative_id);
