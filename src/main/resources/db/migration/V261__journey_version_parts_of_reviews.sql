-- Each part of a review has a version of its own, as each answer does: who says where it is does not stop who says what
-- next. What is open now goes on from the version that its pages have shown.
alter table review
    add column where_version int not null default 0,
    add column outcome_version int not null default 0;
update review set where_version = version, outcome_version = version where state = 'DRAFT';
