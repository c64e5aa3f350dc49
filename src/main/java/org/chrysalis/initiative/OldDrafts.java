package org.chrysalis.initiative;

import java.time.Clock;
import java.time.Duration;
import org.chrysalis.support.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what was typed and never sent, once nobody comes back for it. */
@Component
class OldDrafts extends OldRows {

    OldDrafts(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "drafts", Duration.ofDays(Drafts.DAYS_KEPT), """
                delete from draft where (organisation_id, person_id, form) in (
                    select organisation_id, person_id, form from draft
                    where saved_at < :before order by saved_at limit :most)""");
    }
}
