-- The experiment that yielded a piece of evidence, one of the same initiative.
alter table evidence
    add column experiment_id bigint,
    add constraint evidence_experiment_fk foreign key (experiment_id, initiative_id)
        references experiment (id, initiative_id);
create index evidence_experiment_ix on evidence (experiment_id, initiative_id) where experiment_id is not null;
