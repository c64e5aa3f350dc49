-- A question that is answered waits in nobody's inbox any more: those who were told of it are found by where it stands.
create index notification_question_ix on notification (organisation_id, path) where kind = 'QUESTION';
