package org.chrysalis.journey;

import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The day on which people mean to look at it together again. Callers have authorised and hold the initiative. */
@Component
class NextReview {

    private final JdbcClient jdbc;

    NextReview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next none to leave it open */
    void plan(InitiativeHeader initiative, @Nullable LocalDate next) {
        jdbc.sql("""
                insert into review_plan (initiative_id, organisation_id, next_review_on)
                values (:initiative, :organisation, :next)
                on conflict (initiative_id) do update
                    set next_review_on = excluded.next_review_on, version = review_plan.version + 1""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("next", next)
                .update();
    }
}
