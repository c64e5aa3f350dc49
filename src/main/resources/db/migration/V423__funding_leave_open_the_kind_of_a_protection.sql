-- None where nobody has said yet: what shelters an initiative, and until when, matters first.
alter table protection alter column kind drop not null;
