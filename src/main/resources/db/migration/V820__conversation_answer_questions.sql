-- What answers a question stands under it, about the very same thing. Where a question is marked as answered, it may be
-- said with which of its answers, and by that no other comment can be meant.
alter table comment
    add column answers_id bigint,
    add column answered_with bigint,
    -- What answers it takes it to the top again: kept by the write, so that a page is read as it is ordered.
    add column last_answer_id bigint,
    -- Who answered before it was opened again is asked again.
    add column reopened_at timestamptz,
    add constraint comment_about_uk unique (id, organisation_id, initiative_id, subject_kind, subject_id),
    add constraint comment_answer_uk unique (id, answers_id),
    add constraint comment_answers_fk foreign key (answers_id, organisation_id, initiative_id, subject_kind, subject_id)
        references comment (id, organisation_id, initiative_id, subject_kind, subject_id),
    add constraint comment_answered_with_fk foreign key (answered_with, id) references comment (id, answers_id),
    add constraint comment_last_answer_fk foreign key (last_answer_id, id) references comment (id, answers_id),
    add constraint comment_answer_asks_nothing check (answers_id is null or not question),
    add constraint comment_answered_with_something check (answered_with is null or answered_at is not null);
create index comment_answers_ix on comment (answers_id, id) where answers_id is not null;
create index comment_latest_ix on comment (initiative_id, organisation_id, (coalesce(last_answer_id, id)) desc)
    where answers_id is null;
-- The few that wait among all that was said: home asks for them.
create index comment_open_ix on comment (initiative_id, organisation_id)
    where question and answered_at is null and withdrawn_at is null;

-- One level: an answer answers what was asked, and no answer. What was answered stays a question, and no answer to it can
-- come while that is being changed.
create function answer_under_question() returns trigger language plpgsql as $$
declare
    parent record;
begin
    if new.answers_id is not null then
        select question, answers_id into parent from comment where id = new.answers_id for no key update;
        if parent.answers_id is not null then
            raise exception 'Comment % is an answer itself', new.answers_id
                using errcode = 'check_violation', constraint = 'comment_answers_question';
        end if;
        if not parent.question then
            raise exception 'Comment % is no question', new.answers_id
                using errcode = 'check_violation', constraint = 'comment_answers_question';
        end if;
    end if;
    if tg_op = 'UPDATE' and exists (select 1 from comment where answers_id = new.id) then
        raise exception 'Comment % has answers', new.id
            using errcode = 'check_violation', constraint = 'comment_answers_question';
    end if;
    return new;
end $$;
create trigger comment_answers_question
    before insert or update of answers_id, question on comment
    for each row when (not new.question) execute function answer_under_question();
