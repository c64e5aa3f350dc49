package org.chrysalis.initiative;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what the rules say that waits for them by name, as it changed. */
@Component
class WaitingNotices {

    private final JdbcClient jdbc;
    private final WaitingChanges changes;

    WaitingNotices(JdbcClient jdbc, WaitingChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    private record Named(String reference, String name) {}

    /** What waits for people by name now. */
    List<WaitingChanges.Row> rows(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select a.person_id, p.name as person, a.rule, a.due_on,
                       'initiatives/' || i.reference || case when a.path = '' then '' else '/' || a.path end as lead
                from attention a
                join initiative i on i.id = a.initiative_id
                join person p on p.id = a.person_id
                where a.initiative_id = :id and a.organisation_id = :organisation and a.person_id is not null
                order by a.person_id, a.rule, a.due_on, a.path, a.id""")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(WaitingChanges.Row.class)
                .list();
    }

    /** @param before what waited before the rules were asked again */
    void tell(long organisationId, long initiativeId, List<WaitingChanges.Row> before) {
        List<WaitingChanges.Row> after = rows(organisationId, initiativeId);
        if (!before.isEmpty() || !after.isEmpty()) {
            changes.tell(about(organisationId, initiativeId), before, after);
        }
    }

    private WaitingChanges.About about(long organisationId, long initiativeId) {
        Named named = jdbc.sql(
                        "select reference, name from initiative where id = :id and organisation_id = :organisation")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(Named.class)
                .single();
        return new WaitingChanges.About(
                organisationId,
                InitiativesInNotices.KIND,
                initiativeId,
                named.reference(),
                named.name(),
                "initiatives/" + named.reference());
    }
}
