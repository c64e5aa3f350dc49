-- What a review asked for, as it stood that day; completing the review makes conditions of it.
create table review_condition (
    review_id bigint not null,
    ordinal   int    not null,
    wording   text   not null,
    owner_id  bigint not null,
    due_on    date   not null,
    constraint review_condition_pk primary key (review_id, ordinal),
    constraint review_condition_review_fk foreign key (review_id) references review (id),
    constraint review_condition_owner_fk foreign key (owner_id) references person (id),
    constraint review_condition_wording_length check (length(btrim(wording)) between 1 and 300)
);
create index review_condition_owner_ix on review_condition (owner_id);

create trigger review_condition_completed_stays
    before insert or update or delete on review_condition
    for each row execute function refuse_change_of_completed_answers();

-- Two people may fill in different topics at once; each answer knows whether it changed meanwhile.
alter table review_answer add column version int not null default 0;

-- A completed review names who was there.
create function check_review_people() returns trigger
    language plpgsql as
$$
begin
    if not exists (select 1 from review_person p where p.review_id = new.id) then
        raise exception 'review % names nobody who was there', new.id
            using errcode = 'check_violation', constraint = 'review_has_person';
    end if;
    return null;
end
$$;

create constraint trigger review_has_person
    after update of state on review
    deferrable initially deferred
    for each row when (new.state = 'COMPLETED')
    execute function check_review_people();
