package org.chrysalis.journey;

import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the review that decided a step. */
@Component
class CompletedReviews {

    private final JdbcClient jdbc;

    CompletedReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if the initiative has no completed review of this number */
    @Nullable
    Long id(long organisationId, long initiativeId, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        return jdbc.sql("""
                select id from review
                where organisation_id = :organisation and initiative_id = :initiative and number = :number
                  and state = 'COMPLETED'""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .param("number", number)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("review"));
    }
}
