-- A link that whoever runs the program asked for works beside the organisations that there are.
alter table set_up_link add column further boolean not null default false;
