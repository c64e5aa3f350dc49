package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.Duration;
import org.chrysalis.support.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what figures changed: a question holds its day, so that no part of an answer outlives that day by much. */
@Component
class OldFigureChanges extends OldRows {

    static final Duration KEPT = Duration.ofDays(3);

    OldFigureChanges(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "changes of figures", KEPT, """
                delete from figure_change where (organisation_id, xact, initiative_id) in (
                    select organisation_id, xact, initiative_id from figure_change
                    where changed_at < :before order by changed_at limit :most)""");
    }
}
