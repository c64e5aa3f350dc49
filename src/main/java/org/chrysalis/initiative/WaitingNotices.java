package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.notification.Settled;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells people what waits for them by name that did not before: whatever rule says so, whichever feature it is of.
 * Nobody is told of what they gave themselves. What waits no more is settled where it was told, and whoever gave it is
 * told of that, unless they did it.
 */
@Component
class WaitingNotices {

    private final JdbcClient jdbc;
    private final Notifier notifier;
    private final Settled settled;

    WaitingNotices(JdbcClient jdbc, Notifier notifier, Settled settled) {
        this.jdbc = jdbc;
        this.notifier = notifier;
        this.settled = settled;
    }

    record Row(
            long personId,
            String person,
            String rule,
            String path,
            @Nullable LocalDate dueOn,
            String reference,
            String name) {

        Waiting waiting() {
            return new Waiting(personId, rule);
        }

        private String overview() {
            return "initiatives/" + reference;
        }

        private String lead() {
            return path.isEmpty() ? overview() : overview() + "/" + path;
        }

        /** As it is told apart from others that lead to the same page; nothing where it has no day. */
        private Optional<String> dated() {
            return Optional.ofNullable(dueOn).map(day -> lead() + " " + day);
        }
    }

    /** The reasons of one rule that wait for one person: another wording or another day is not another thing. */
    record Waiting(long personId, String rule) {}

    Map<Waiting, List<Row>> before(long organisationId, long initiativeId) {
        return rows(organisationId, initiativeId).stream().collect(Collectors.groupingBy(Row::waiting));
    }

    void tell(long organisationId, long initiativeId, Map<Waiting, List<Row>> before) {
        long self = CurrentActor.find().map(Actor::personId).orElse(-1L);
        Map<Waiting, List<Row>> after = rows(organisationId, initiativeId).stream()
                .collect(Collectors.groupingBy(Row::waiting, LinkedHashMap::new, Collectors.toList()));
        after.forEach((waiting, rows) -> {
            List<Row> known = before.getOrDefault(waiting, List.of());
            if (waiting.personId() != self && rows.size() > known.size()) {
                notifier.tell(waiting.personId(), notice(organisationId, initiativeId, rows, paths(known)));
            }
        });
        before.forEach((waiting, known) -> {
            List<Row> left = after.getOrDefault(waiting, List.of());
            if (left.size() < known.size() || !paths(left).containsAll(paths(known))) {
                settle(organisationId, initiativeId, known, left, self);
            }
        });
    }

    private void settle(long organisationId, long initiativeId, List<Row> known, List<Row> left, long self) {
        Row one = known.get(0);
        // One whose day was changed still waits: then as many do as before.
        List<String> gone = known.stream().flatMap(row -> row.dated().stream()).collect(Collectors.toList());
        left.forEach(row -> row.dated().ifPresent(gone::remove));
        settled
                .settle(new Settled.Waited(
                        organisationId,
                        one.personId(),
                        InitiativesInNotices.KIND,
                        initiativeId,
                        argument(one),
                        one.overview(),
                        left.stream().map(Row::lead).toList(),
                        left.size() < known.size() ? gone : List.of()))
                .stream()
                .filter(giver -> giver != self && giver != one.personId())
                .forEach(giver -> notifier.tell(
                        giver,
                        new Notice(
                                organisationId,
                                NoticeKind.SEEN_TO,
                                InitiativesInNotices.KIND,
                                initiativeId,
                                one.reference(),
                                one.name(),
                                one.overview(),
                                List.of(one.person(), argument(one)))));
    }

    private static String argument(Row row) {
        return "#attention." + row.rule() + ".name";
    }

    private static List<String> paths(List<Row> rows) {
        return rows.stream().map(Row::path).toList();
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
        List<String> arguments = new ArrayList<>(List.of(argument(first)));
        if (fresh.size() == 1 && first.dueOn() != null) {
            if (leadingTo(first.path(), rows) > 1) {
                // Its sentence has no day; what is told apart by it later has.
                arguments.add("");
            }
            arguments.add(first.dueOn().toString());
        }
        boolean together = leadingTo(first.path(), fresh) == fresh.size();
        return new Notice(
                organisationId,
                NoticeKind.TO_SEE_TO,
                InitiativesInNotices.KIND,
                initiativeId,
                first.reference(),
                first.name(),
                together ? first.lead() : first.overview(),
                arguments,
                CurrentActor.find().map(Actor::personId).orElse(null));
    }

    private static long leadingTo(String path, List<Row> rows) {
        return rows.stream().filter(row -> row.path().equals(path)).count();
    }

    private List<Row> rows(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select a.person_id, p.name as person, a.rule, a.path, a.due_on, i.reference, i.name
                from attention a
                join initiative i on i.id = a.initiative_id
                join person p on p.id = a.person_id
                where a.initiative_id = :id and a.organisation_id = :organisation and a.person_id is not null
                order by a.person_id, a.rule, a.due_on, a.path, a.id""")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(Row.class)
                .list();
    }
}
