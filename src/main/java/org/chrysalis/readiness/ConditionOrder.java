package org.chrysalis.readiness;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.audit.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The order in which conditions are asked. Two people who move at once wait for one another, and leave an order. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConditionOrder {

    private final JdbcClient jdbc;

    ConditionOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts a condition where it shall stand among those that are asked.
     *
     * @param place from 1; what lies beyond is the last
     * @return from where it went where; nothing where it stood there already, or is not asked
     */
    List<Change> place(long organisationId, long id, int place) {
        // Held first and read then: what waits for somebody else's move would read in the order from before it.
        jdbc.sql("select id from readiness_condition where organisation_id = :organisation order by id for update")
                .param("organisation", organisationId)
                .query(Long.class)
                .list();
        List<Long> order = new ArrayList<>(jdbc.sql("""
                        select id from readiness_condition where organisation_id = :organisation and not retired
                        order by ordinal, id""")
                .param("organisation", organisationId)
                .query(Long.class)
                .list());
        int from = order.indexOf(id);
        int to = Math.max(0, Math.min(place - 1, order.size() - 1));
        if (from < 0 || from == to) {
            return List.of();
        }
        order.add(to, order.remove(from));
        jdbc.sql("""
                update readiness_condition c set ordinal = o.ordinal
                from unnest(array[:ids]::bigint[]) with ordinality o (id, ordinal)
                where c.id = o.id and c.organisation_id = :organisation
                """).param("ids", order).param("organisation", organisationId).update();
        return Change.collect().field("place", from + 1, to + 1).list();
    }
}
