-- Whatever waits no more is found by where it leads: questions, what people are asked to see to, and mentions.
create index notification_path_ix on notification (organisation_id, path);
drop index notification_question_ix;
