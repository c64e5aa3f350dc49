package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.initiative.WaitingChanges.About;
import org.chrysalis.initiative.WaitingChanges.Row;
import org.chrysalis.initiative.WaitingCompared.Moved;
import org.chrysalis.notification.StillAsked;
import org.chrysalis.notification.StillAsked.Entry;
import org.springframework.stereotype.Component;

/** Knows again what people were told of each thing that waits for them, and keeps the days right that it says. */
@Component
class ToldDays {

    /** With which one thing is told; what is told of several has more. */
    private static final int OF_ONE = 3;

    private final StillAsked asked;

    ToldDays(StillAsked asked) {
        this.asked = asked;
    }

    /**
     * The entries that tell of one of these alone.
     *
     * @param known all that waited by this rule for this person, some of which these are
     */
    List<Long> tellingOf(About about, List<Row> known, List<Row> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        List<Entry> told = entries(about, some.get(0));
        return some.stream()
                .flatMap(row -> alone(told, known, row).stream())
                .map(Entry::id)
                .distinct()
                .toList();
    }

    /** Has what was told of them say the days that they have now, and what was told of several the first of all. */
    void say(About about, List<Row> known, List<Row> rows, List<Moved> moved) {
        List<Entry> told = entries(about, rows.get(0));
        Map<Long, List<String>> said = new LinkedHashMap<>();
        moved.forEach(each -> alone(told, known, each.from())
                .forEach(entry -> said.put(entry.id(), dated(entry, each.to().dueOn()))));
        told.stream()
                .filter(entry -> entry.arguments().size() > OF_ONE)
                .filter(entry -> moved.stream().anyMatch(each -> among(entry, each.to())))
                .forEach(entry -> said.put(entry.id(), dated(entry, rows)));
        said.forEach((entry, arguments) -> asked.say(about.organisationId(), entry, arguments));
    }

    private List<Entry> entries(About about, Row one) {
        return asked.entries(
                about.organisationId(), one.personId(), about.kind(), about.id(), WaitingChanges.argument(one.rule()));
    }

    /** By its name where several of one day lead to one page; else that of which none has the name. */
    private static List<Entry> alone(List<Entry> told, List<Row> known, Row row) {
        List<Entry> there = told.stream().filter(entry -> isOf(entry, row)).toList();
        List<Entry> named = there.stream()
                .filter(entry -> row.what() != null && entry.named().contains(row.what()))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Row> alike = known.stream()
                .filter(each -> each.lead().equals(row.lead()) && Objects.equals(each.dueOn(), row.dueOn()))
                .toList();
        if (alike.size() == 1) {
            return there;
        }
        List<String> names =
                alike.stream().map(Row::what).filter(Objects::nonNull).toList();
        return there.stream()
                .filter(entry -> entry.named().stream().noneMatch(names::contains))
                .limit(1)
                .toList();
    }

    private static boolean isOf(Entry entry, Row row) {
        List<String> arguments = entry.arguments();
        String day = arguments.size() > 1 ? arguments.get(arguments.size() - 1) : null;
        return arguments.size() <= OF_ONE
                && entry.path().equals(row.lead())
                && Objects.equals(day, row.dueOn() == null ? null : row.dueOn().toString());
    }

    private static List<String> dated(Entry entry, LocalDate day) {
        List<String> arguments = new ArrayList<>(entry.arguments());
        arguments.set(arguments.size() - 1, day.toString());
        return arguments;
    }

    private static List<String> dated(Entry entry, List<Row> rows) {
        List<String> arguments = new ArrayList<>(entry.arguments().subList(0, 1));
        arguments.addAll(WaitingChanges.several(
                Integer.parseInt(entry.arguments().get(OF_ONE)),
                rows.stream().filter(row -> among(entry, row)).toList()));
        return arguments;
    }

    private static boolean among(Entry entry, Row row) {
        return entry.named().isEmpty() || row.what() != null && entry.named().contains(row.what());
    }
}
