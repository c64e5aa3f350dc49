package org.chrysalis.journey;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out the journeys of initiatives that were entered by mistake and as a whole, before anybody recorded anything
 * about them: visits and moves, and at most a pause or an ending. Callers have authorised and hold the initiatives.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class JourneysTakenBack {

    /** Each before what it points at. */
    private static final List<String> PARTS = List.of("pause", "move", "ending", "visit");

    private final JdbcClient jdbc;

    JourneysTakenBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void takeBack(long organisationId, List<Long> initiatives) {
        takeBack(organisationId, initiatives, """
                delete from move_decider d using move m
                where m.id = d.move_id and m.organisation_id = :organisation
                  and m.initiative_id = any (:initiatives)""");
        for (String part : PARTS) {
            takeBack(organisationId, initiatives, """
                    delete from %s where organisation_id = :organisation
                        and initiative_id = any (:initiatives)""".formatted(part));
        }
    }

    private void takeBack(long organisationId, List<Long> initiatives, String sql) {
        jdbc.sql(sql)
                .param("organisation", organisationId)
                .param("initiatives", initiatives.toArray(Long[]::new))
                .update();
    }
}
