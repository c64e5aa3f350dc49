package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells people what waits for them by name that did not before: whatever rule says so, whichever feature it is of.
 * Nobody is told of what they gave themselves.
 */
@Component
class WaitingNotices {

    private final JdbcClient jdbc;
    private final Notifier notifier;

    WaitingNotices(JdbcClient jdbc, Notifier notifier) {
        this.jdbc = jdbc;
        this.notifier = notifier;
    }

    private record Row(
            long personId,
            String rule,
            String path,
            @Nullable LocalDate dueOn,
            String reference,
            String name) {

        Waiting waiting() {
            return new Waiting(personId, rule);
        }
    }

    /** The reasons of one rule that wait for one person: another wording or another day is not another thing. */
    record Waiting(long personId, String rule) {}

    /** Where each leads. */
    Map<Waiting, List<String>> before(long organisationId, long initiativeId) {
        return rows(organisationId, initiativeId).stream()
                .collect(Collectors.groupingBy(Row::waiting, Collectors.mapping(Row::path, Collectors.toList())));
    }

    void tell(long organisationId, long initiativeId, Map<Waiting, List<String>> before) {
        long self = CurrentActor.find().map(Actor::personId).orElse(-1L);
        rows(organisationId, initiativeId).stream()
                .filter(row -> row.personId() != self)
                .collect(Collectors.groupingBy(Row::waiting, LinkedHashMap::new, Collectors.toList()))
                .forEach((waiting, rows) -> {
                    List<String> known = before.getOrDefault(waiting, List.of());
                    if (rows.size() > known.size()) {
                        notifier.tell(waiting.personId(), notice(organisationId, initiativeId, rows, known));
                    }
                });
    }

    /** Those that lead where none did before. */
    private static List<Row> fresh(List<Row> rows, List<String> known) {
        List<String> left = new ArrayList<>(known);
        return rows.stream().filter(row -> !left.remove(row.path())).toList();
    }

    /** It leads to the one that is new, and says its day; to the overview where several are, which shows them all. */
    private static Notice notice(long organisationId, long initiativeId, List<Row> rows, List<String> known) {
        List<Row> fresh = fresh(rows, known);
        Row first = fresh.get(0);
        List<String> arguments = new ArrayList<>(List.of("#attention." + first.rule() + ".name"));
        if (leadingTo(first.path(), rows) == 1 && fresh.size() == 1 && first.dueOn() != null) {
            arguments.add(first.dueOn().toString());
        }
        boolean together = leadingTo(first.path(), fresh) == fresh.size();
        String path = together ? first.path() : "";
        return new Notice(
                organisationId,
                NoticeKind.TO_SEE_TO,
                InitiativesInNotices.KIND,
                initiativeId,
                first.reference(),
                first.name(),
                "initiatives/" + first.reference() + (path.isEmpty() ? "" : "/" + path),
                arguments);
    }

    private static long leadingTo(String path, List<Row> rows) {
        return rows.stream().filter(row -> row.path().equals(path)).count();
    }

    private List<Row> rows(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select a.person_id, a.rule, a.path, a.due_on, i.reference, i.name
                from attention a
                join initiative i on i.id = a.initiative_id
                where a.initiative_id = :id and a.organisation_id = :organisation and a.person_id is not null
                order by a.person_id, a.rule, a.due_on, a.path, a.id""")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(Row.class)
                .list();
    }
}
