-- Whom somebody wanted to be told of what they said: who reads it later sees who was asked. Of what was said before, it
-- was not kept.
alter table comment add constraint comment_in_organisation_uk unique (id, organisation_id);
create table comment_addressed (
    organisation_id bigint not null,
    comment_id      bigint not null,
    person_id       bigint not null,
    constraint comment_addressed_pk primary key (comment_id, person_id),
    constraint comment_addressed_comment_fk foreign key (comment_id, organisation_id) references comment (id, organisation_id),
    constraint comment_addressed_person_fk foreign key (organisation_id, person_id) references membership (organisation_id, person_id)
);
create index comment_addressed_person_ix on comment_addressed (organisation_id, person_id);
