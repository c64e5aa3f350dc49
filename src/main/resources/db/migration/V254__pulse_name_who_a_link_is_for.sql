-- Whom a link was made for, by a name or a role: the team sees all of them while the round is open, so that nobody can be
-- more than one of those who answer and not be noticed. It goes with the link once the round has closed.
alter table pulse_link
    add column made_for text not null default '',
    add constraint pulse_link_made_for_length check (length(made_for) <= 80);
create unique index pulse_link_made_for_uk on pulse_link (round_id, lower(made_for)) where made_for <> '';
