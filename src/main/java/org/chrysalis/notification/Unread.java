package org.chrysalis.notification;

import org.chrysalis.people.UnreadCount;
import org.springframework.stereotype.Component;

/** How many entries are new, read together with who acts; from a small index, and counted as far as is shown. */
@Component
class Unread implements UnreadCount {

    @Override
    public String sql() {
        return """
                select count(*) from (
                    select 1 from notification n
                    where n.organisation_id = m.organisation_id and n.person_id = m.person_id and n.read_at is null
                    limit 100) unread""";
    }
}
