package org.chrysalis.initiative;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.chrysalis.support.Housekeeping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what was typed and never sent, once nobody comes back for it. */
@Component
class OldDrafts implements Housekeeping {

    private final JdbcClient jdbc;
    private final Clock clock;

    OldDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int removeExpired(int most) {
        return jdbc.sql("""
                delete from draft where (organisation_id, person_id, form) in (
                    select organisation_id, person_id, form from draft
                    where saved_at < :before order by saved_at limit :most)""")
                .param("before", OffsetDateTime.now(clock).minusDays(Drafts.DAYS_KEPT))
                .param("most", most)
                .update();
    }

    @Override
    public String what() {
        return "drafts";
    }
}
