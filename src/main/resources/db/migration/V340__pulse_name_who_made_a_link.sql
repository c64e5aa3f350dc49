-- Who made a link: everybody who is asked sees it beside whom the link is for, so that a name that somebody made up is
-- theirs. Links made before name nobody. It goes with the link once the round has closed.
alter table pulse_link
    add column made_by bigint,
    add constraint pulse_link_made_by_fk foreign key (made_by) references person (id);
create index pulse_link_made_by_ix on pulse_link (made_by);
