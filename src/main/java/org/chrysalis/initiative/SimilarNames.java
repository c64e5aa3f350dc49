package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds initiatives that may be the same as one about to be logged. It offers and never forbids. */
@Service
@Transactional(readOnly = true)
public class SimilarNames {

    private static final int MOST = 5;

    /** Shared threes of letters, of all: "Warm hubs" and "Warm hub pilot" share half. */
    private static final double ALIKE = 0.4;

    private final JdbcClient jdbc;

    SimilarNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Similar(String reference, String name, Status status, String stageName, LocalDate stageSince) {}

    /** Those most alike first, five at most, and only what this person may see. */
    public List<Similar> to(Actor actor, String name) {
        // The operator, whose bar is lower, is what the index answers.
        return Sight.bind(jdbc.sql("""
                        select i.reference, i.name, i.status, s.name as stage_name, i.stage_since
                        from initiative i
                        join stage s on s.id = i.stage_id
                        where search_text(i.name) %% search_text(:name)
                          and similarity(search_text(i.name), search_text(:name)) >= :alike
                          and %s
                        order by similarity(search_text(i.name), search_text(:name)) desc, i.id
                        limit %d""".formatted(Sight.OF_INITIATIVE, MOST)), actor)
                .param("name", name)
                .param("alike", ALIKE)
                .query(Similar.class)
                .list();
    }
}
