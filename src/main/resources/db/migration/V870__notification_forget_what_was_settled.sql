-- What could not be delivered says nothing any more once what it tells of was settled, so that nobody is told of it by
-- trying again: of what was settled before that was kept so.
update mail m set lines = '[]'
from notification n
where n.id = m.notification_id and m.kind = 'AT_ONCE' and m.state = 'GIVEN_UP'
  and (n.settled_at is not null
       or n.kind in ('MENTION', 'ASKED', 'QUESTION')
          and exists (select 1 from comment c
                      where n.path = 'comments/' || c.id and c.organisation_id = n.organisation_id
                        and (c.withdrawn_at is not null or c.answered_at is not null)));
