package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.notification.Settled;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people what waits for them by name that did not before, whichever feature it is of. Nobody is told of what they
 * gave themselves. What waits no more is settled where it was told, and whoever gave it is told of that, unless they did
 * it. What waits still says the day that it has, whoever moved it.
 */
@Component
public class WaitingChanges {

    private final Notifier notifier;
    private final Settled settled;
    private final ToldDays told;
    private final AttentionRules rules;

    WaitingChanges(Notifier notifier, Settled settled, ToldDays told, AttentionRules rules) {
        this.notifier = notifier;
        this.settled = settled;
        this.told = told;
        this.rules = rules;
    }

    /**
     * What the reasons are of.
     *
     * @param kind that {@link org.chrysalis.notification.SubjectSight} knows
     * @param reference of the initiative; empty for what concerns none
     * @param name of what it concerns
     * @param overview where all of them are shown, from the root and without a slash before it
     */
    public record About(long organisationId, String kind, long id, String reference, String name, String overview) {}

    /**
     * Something that waits for somebody by name.
     *
     * @param rule that says so, as in the messages of {@link AttentionRule#name()}
     * @param what it is called by whoever wrote it down; none where nobody did
     * @param lead where they see to it, from the root and without a slash before it
     */
    public record Row(
            long personId,
            String person,
            String rule,
            @Nullable String what,
            String lead,
            @Nullable LocalDate dueOn) {

        private Waiting waiting() {
            return new Waiting(personId, rule);
        }
    }

    /** The reasons of one rule that wait for one person: another wording is not another thing. */
    private record Waiting(long personId, String rule) {}

    /**
     * Tells of what is new and settles what is gone.
     *
     * @param earlier all that waited before the work of this transaction
     * @param later all that waits now, in the order of their days
     */
    public void tell(About about, List<Row> earlier, List<Row> later) {
        long self = CurrentActor.find().map(Actor::personId).orElse(-1L);
        Map<Waiting, List<Row>> before = grouped(earlier);
        Map<Waiting, List<Row>> after = grouped(later);
        after.forEach((waiting, rows) -> {
            List<Row> known = before.getOrDefault(waiting, List.of());
            WaitingCompared compared = WaitingCompared.of(known, rows);
            if (!compared.moved().isEmpty()) {
                tellOtherDays(about, known, rows, compared.moved(), self);
            }
            if (waiting.personId() != self && rows.size() > known.size()) {
                notifier.tell(waiting.personId(), notice(about, rows, compared.fresh()));
            }
        });
        before.forEach((waiting, known) -> {
            List<Row> left = after.getOrDefault(waiting, List.of());
            if (left.size() < known.size() || !leads(left).containsAll(leads(known))) {
                settle(about, known, left, self);
            }
        });
    }

    /**
     * Another day is not another thing either, unless the rule says so: then it is told anew in the place of what was
     * told with the day before, where somebody else moved it. Of all else, what was told says its day.
     */
    private void tellOtherDays(
            About about, List<Row> known, List<Row> rows, List<WaitingCompared.Moved> moved, long self) {
        Row one = rows.get(0);
        boolean anew = one.personId() != self && rules.tellsAnotherDay(one.rule());
        if (anew) {
            List<Row> from = moved.stream().map(WaitingCompared.Moved::from).toList();
            settled.settle(waited(about, one, leads(rows), told.tellingOf(about, known, from)));
        }
        told.say(about, known, rows, moved);
        if (anew) {
            notifier.tell(
                    one.personId(),
                    notice(
                            about,
                            rows,
                            moved.stream().map(WaitingCompared.Moved::to).toList()));
        }
    }

    private static Settled.Waited waited(About about, Row one, List<String> open, List<Long> gone) {
        return new Settled.Waited(
                about.organisationId(),
                one.personId(),
                about.kind(),
                about.id(),
                argument(one),
                about.overview(),
                open,
                gone);
    }

    private static Map<Waiting, List<Row>> grouped(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Row::waiting, LinkedHashMap::new, Collectors.toList()));
    }

    private void settle(About about, List<Row> known, List<Row> left, long self) {
        Row one = known.get(0);
        // Of as many as before one leads elsewhere now: that ends nothing of what leads where it did.
        List<Row> gone =
                left.size() < known.size() ? WaitingCompared.of(known, left).gone() : List.of();
        settled.settle(waited(about, one, leads(left), told.tellingOf(about, known, gone))).stream()
                .filter(giver -> giver != self && giver != one.personId())
                .forEach(giver -> notifier.tell(
                        giver,
                        new Notice(
                                about.organisationId(),
                                NoticeKind.SEEN_TO,
                                about.kind(),
                                about.id(),
                                about.reference(),
                                about.name(),
                                about.overview(),
                                List.of(one.person(), argument(one)),
                                names(gone(known, left)),
                                null)));
    }

    private static String argument(Row row) {
        return argument(row.rule());
    }

    /** By which what was told of a rule is found again. */
    public static String argument(String rule) {
        return "#attention." + rule + ".name";
    }

    /** Those of which there are fewer than there were. */
    private static List<Row> gone(List<Row> known, List<Row> left) {
        List<String> still = new ArrayList<>(names(left));
        return known.stream().filter(row -> !still.remove(row.what())).toList();
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream().map(Row::what).filter(Objects::nonNull).toList();
    }

    private static List<String> leads(List<Row> rows) {
        return rows.stream().map(Row::lead).toList();
    }

    /** Leads to the one that is new, and says its day; to the overview where several are, of which it says how many. */
    private static Notice notice(About about, List<Row> rows, List<Row> fresh) {
        Row first = fresh.get(0);
        List<String> arguments = new ArrayList<>(List.of(argument(first)));
        if (fresh.size() == 1 && first.dueOn() != null) {
            if (leadingTo(first.lead(), rows) > 1) {
                // Its sentence has no day; what is told apart by it later has.
                arguments.add("");
            }
            arguments.add(first.dueOn().toString());
        } else if (fresh.size() > 1) {
            arguments.addAll(several(fresh.size(), fresh));
        }
        boolean together = leadingTo(first.lead(), fresh) == fresh.size();
        return new Notice(
                about.organisationId(),
                NoticeKind.TO_SEE_TO,
                about.kind(),
                about.id(),
                about.reference(),
                about.name(),
                together ? first.lead() : about.overview(),
                arguments,
                names(fresh),
                CurrentActor.find().map(Actor::personId).orElse(null));
    }

    /** How many, and the first day of those that are open, behind the places of the day of one. */
    static List<String> several(int all, List<Row> rows) {
        List<LocalDate> days = rows.stream()
                .map(Row::dueOn)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return List.of(
                "",
                "",
                String.valueOf(all),
                days.isEmpty() ? "" : days.get(0).toString(),
                days.size() > 1 ? "#notification.told.later" : "");
    }

    private static long leadingTo(String lead, List<Row> rows) {
        return rows.stream().filter(row -> row.lead().equals(lead)).count();
    }
}
