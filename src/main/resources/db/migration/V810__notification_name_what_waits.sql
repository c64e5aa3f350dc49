-- What people called that which somebody is asked to see to, so that the inbox names it. Never part of a mail: those hold a
-- title, a sentence and a link. Of what was told before, nothing is named.
alter table notification
    add column named jsonb not null default '[]';
