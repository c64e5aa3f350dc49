-- A move back and an ending can name what happened to the whole organisation as what brought them about.
alter table move add column context_event_id bigint;
alter table move add constraint move_context_event_fk foreign key (context_event_id, organisation_id) references context_event (id, organisation_id);
alter table move add constraint move_context_event_back check (context_event_id is null or direction = 'BACK');
create index move_context_event_ix on move (context_event_id, organisation_id);
alter table ending add column context_event_id bigint;
alter table ending add constraint ending_context_event_fk foreign key (context_event_id, organisation_id) references context_event (id, organisation_id);
create index ending_context_event_ix on ending (context_event_id, organisation_id);
