-- Whoever made a link is shown by the name that they have now, as everywhere. Of an answer it tells no more than the name
-- did: a link is made for somebody else, and goes once the round has closed. The name stays where it fits nobody, or two.
alter table pulse_link
    add column maker_id bigint,
    add constraint pulse_link_maker_fk foreign key (maker_id) references person (id);
update pulse_link l
set maker_id = (select min(p.id)
                from pulse_round r
                join membership m on m.organisation_id = r.organisation_id
                join person p on p.id = m.person_id and p.name = l.made_by
                where r.id = l.round_id
                having count(*) = 1);
update pulse_link set made_by = '' where maker_id is not null;
create index pulse_link_maker_ix on pulse_link (maker_id);
