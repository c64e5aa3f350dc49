-- What answers a question stands under it, about the very same thing. Where a question is marked as answered, it may be
-- said with which of its answers, and by that no other comment can be meant.
alter table comment
    add column answers_id bigint,
    add column answered_with bigint,
    -- Who answered before it was opened again is asked again.
    add column reopened_at timestamptz,
    add constraint comment_about_uk unique (id, organisation_id, initiative_id, subject_kind, subject_id),
    add constraint comment_answer_uk unique (id, answers_id),
    add constraint comment_answers_fk foreign key (answers_id, organisation_id, initiative_id, subject_kind, subject_id)
        references comment (id, organisation_id, initiative_id, subject_kind, subject_id),
    add constraint comment_answered_with_fk foreign key (answered_with, id) references comment (id, answers_id),
    add constraint comment_answer_asks_nothing check (answers_id is null or not question),
    add constraint comment_answered_with_something check (answered_with is null or answered_at is not null);
create index comment_answers_ix on comment (answers_id, id) where answers_id is not null;

-- One level: an answer answers what was asked, and no answer.
create function answer_under_question() returns trigger language plpgsql as $$
begin
    if exists (select 1 from comment where id = new.answers_id and answers_id is not null) then
        raise exception 'Comment % is an answer itself', new.answers_id using errcode = 'check_violation', constraint = 'comment_answers_question';
    end if;
    return new;
end $$;
create trigger comment_answers_question
    before insert or update of answers_id on comment
    for each row when (new.answers_id is not null) execute function answer_under_question();
