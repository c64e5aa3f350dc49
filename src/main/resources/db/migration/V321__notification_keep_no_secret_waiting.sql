-- A mail that carries a one-time link names the invitation, or the person whose link for a new password it is; nothing by
-- which somebody could come in waits with it.
alter table mail add column link_id bigint;

update mail m set link_id = i.id
from invitation i
where m.kind = 'INVITATION' and m.state = 'WAITING' and i.organisation_id = m.organisation_id and i.email = m.address;
update mail m set link_id = l.person_id
from password_link l join person p on p.id = l.person_id
where m.kind = 'PASSWORD_LINK' and m.state = 'WAITING' and l.organisation_id = m.organisation_id and p.email = m.address;
update mail set state = 'NOT_NEEDED', settled_at = now()
where kind in ('INVITATION', 'PASSWORD_LINK') and state = 'WAITING' and link_id is null;
update mail set lines = case when link_id is null then '[]' else jsonb_set(lines, '{0,path}', '""') end
where kind in ('INVITATION', 'PASSWORD_LINK') and lines <> '[]';

alter table mail
    add constraint mail_link_of_link check (link_id is null or kind in ('INVITATION', 'PASSWORD_LINK')),
    add constraint mail_no_secret check (kind not in ('INVITATION', 'PASSWORD_LINK') or coalesce(lines #>> '{0,path}', '') = '');
-- What waits for one link, so that a newer mail takes its place.
create index mail_link_ix on mail (link_id) where state = 'WAITING' and link_id is not null;

-- Digests are written when they leave.
update mail set lines = '[]' where kind = 'DIGEST';

-- A calendar's address ends with the access that it was made in, for good.
delete from calendar_link l using membership m
where m.organisation_id = l.organisation_id and m.person_id = l.person_id and not m.active;
