-- Since when an entry counts as told in the program alone: since it was made, or since its mail was given up. None where
-- its mail is on its way or was sent: a digest says how much is new of the others, whatever its reader chose since.
alter table notification add column unmailed_at timestamptz;
alter table mail add column notification_id bigint;

update mail m set notification_id = (
    select n.id from notification n
    where n.organisation_id = m.organisation_id and n.person_id = m.person_id
      and n.subject_kind = m.subject_kind and n.subject_id = m.subject_id
      and n.created_at between m.created_at - interval '1 second' and m.created_at
    order by n.created_at desc, n.id desc limit 1)
where m.kind = 'AT_ONCE';
create index mail_notification_ix on mail (notification_id) where notification_id is not null;

-- Of what was read no digest says anything.
update notification n set unmailed_at = coalesce(
    (select m.settled_at from mail m
     where m.notification_id = n.id and m.state = 'GIVEN_UP' order by m.id desc limit 1), n.created_at)
where n.read_at is null
  and not exists (select 1 from mail m where m.notification_id = n.id and m.state <> 'GIVEN_UP')
  -- Of what is older than mails are kept, what was chosen is all that is known.
  and (n.created_at > now() - interval '30 days' or not exists (
       select 1 from notification_preference p
       where p.organisation_id = n.organisation_id and p.person_id = n.person_id
         and case n.kind when 'LEAD_OF_MANY' then 'LEAD' when 'ASKED' then 'MENTION' when 'TOO_LARGE' then 'ENTERED'
                         when 'WATCH_ENDED' then 'ENTERED' else n.kind end = any (p.at_once)));

alter table mail add constraint mail_notification_fk foreign key (notification_id) references notification (id)
    on delete set null;
create index notification_unmailed_ix on notification (organisation_id, person_id, unmailed_at)
    where read_at is null and unmailed_at is not null;
