package org.chrysalis.readiness;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was to be done about an initiative's ground asks whoever sees to it, from a month before its day. */
@Component
class ReadinessAttention implements AttentionRule {

    static final String NAME = "readiness-action-due";

    /** "Due in 30 days". */
    static final int BEFORE = 30;

    private final JdbcClient jdbc;

    ReadinessAttention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean tellsAnotherDay() {
        return true;
    }

    @Override
    public List<Attention> reasonsFor(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select a.due_on, a.owner_id, a.what, a.round_id from readiness_action a
                join readiness_round r on r.id = a.round_id and r.withdrawn_at is null
                join initiative i on i.id = r.initiative_id and i.status <> 'ENDED'
                where a.organisation_id = :organisation and r.initiative_id = :initiative
                  and a.withdrawn_at is null and a.done_on is null
                order by a.due_on, a.id limit :most""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .param("most", ActionReading.MOST)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    return new Attention(
                            due.minusDays(BEFORE),
                            due,
                            row.getLong("owner_id"),
                            "readiness",
                            List.of(row.getString("what")));
                })
                .list();
    }
}
