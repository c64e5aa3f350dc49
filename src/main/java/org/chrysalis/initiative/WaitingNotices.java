package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells people what waits for them by name that did not before: whatever rule says so, whichever feature it is of. Nobody is
 * told of what they gave themselves.
 */
@Component
class WaitingNotices {

    private final JdbcClient jdbc;
    private final Notifier notifier;

    WaitingNotices(JdbcClient jdbc, Notifier notifier) {
        this.jdbc = jdbc;
        this.notifier = notifier;
    }

    /** @param dueOn of the one that there is; of several it is not said */
    private record Row(
            long personId,
            String rule,
            int number,
            String path,
            @Nullable LocalDate dueOn,
            String reference,
            String name) {}

    /** How many reasons of one rule wait for one person: another wording or another day is not another thing. */
    record Waiting(long personId, String rule) {}

    Map<Waiting, Integer> before(long organisationId, long initiativeId) {
        Map<Waiting, Integer> waiting = new HashMap<>();
        rows(organisationId, initiativeId)
                .forEach(row -> waiting.put(new Waiting(row.personId(), row.rule()), row.number()));
        return waiting;
    }

    void tell(long organisationId, long initiativeId, Map<Waiting, Integer> before) {
        long self = CurrentActor.find().map(Actor::personId).orElse(-1L);
        rows(organisationId, initiativeId).stream()
                .filter(row -> row.personId() != self)
                .filter(row -> row.number() > before.getOrDefault(new Waiting(row.personId(), row.rule()), 0))
                .forEach(row -> notifier.tell(
                        row.personId(),
                        new Notice(
                                organisationId,
                                NoticeKind.TO_SEE_TO,
                                InitiativesInNotices.KIND,
                                initiativeId,
                                row.reference(),
                                row.name(),
                                "initiatives/" + row.reference() + (row.path().isEmpty() ? "" : "/" + row.path()),
                                row.dueOn() == null
                                        ? List.of("#attention." + row.rule() + ".name")
                                        : List.of(
                                                "#attention." + row.rule() + ".name",
                                                row.dueOn().toString()))));
    }

    private List<Row> rows(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select a.person_id, a.rule, count(*) as number, max(a.path) as path,
                       case when count(*) = 1 then max(a.due_on) end as due_on, i.reference, i.name
                from attention a
                join initiative i on i.id = a.initiative_id
                where a.initiative_id = :id and a.organisation_id = :organisation and a.person_id is not null
                group by a.person_id, a.rule, i.reference, i.name
                order by a.person_id, a.rule""")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(Row.class)
                .list();
    }
}
