-- What a mail tells of, so that it is not sent to somebody who may not see that any more.
alter table mail
    add column subject_kind text,
    add column subject_id bigint,
    add constraint mail_subject_whole check (num_nonnulls(subject_kind, subject_id) in (0, 2)),
    add constraint mail_subject_of_person check (subject_kind is null or person_id is not null);

-- Links before news.
drop index mail_waiting_ix;
create index mail_waiting_ix on mail ((kind in ('AT_ONCE', 'DIGEST')), due_at, id) where state = 'WAITING';
