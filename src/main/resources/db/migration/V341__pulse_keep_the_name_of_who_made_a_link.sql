-- A name and no key: no row of a pulse but the list of who has answered leads to a person, and that list is apart from
-- the links. Links that are open when this runs name nobody.
alter table pulse_link drop column made_by;
alter table pulse_link
    add column made_by text not null default '',
    add constraint pulse_link_made_by_length check (length(made_by) <= 200);
