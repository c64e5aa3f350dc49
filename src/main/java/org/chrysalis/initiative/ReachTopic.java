package org.chrysalis.initiative;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Views of reach as people talk about them, also those that were withdrawn: they stay in the list. */
@Component
class ReachTopic extends InitiativeRecord {

    ReachTopic(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, Reaching.KIND, """
                (select p.name from person p where p.id = r.person_id)
                || ', ' || to_char(r.held_on, 'FMDD FMMonth YYYY')""", """
                select i.reference from reach_view r
                join initiative i on i.id = r.initiative_id
                where r.id = :id and i.organisation_id = :organisation""", "/initiatives/%s/reach");
    }
}
