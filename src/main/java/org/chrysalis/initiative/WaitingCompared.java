package org.chrysalis.initiative;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.chrysalis.initiative.WaitingChanges.Row;

/**
 * What waited for one person by one rule, and what does now. The same thing is what leads to the same page: under the
 * same name, or, where none of that name is left there, reworded.
 *
 * @param moved what has another day
 * @param gone what waits no more, or leads elsewhere
 * @param fresh what did not wait, or led elsewhere
 */
record WaitingCompared(List<Moved> moved, List<Row> gone, List<Row> fresh) {

    /** The same thing, with the day that it had and the one that it has. */
    record Moved(Row from, Row to) {}

    static WaitingCompared of(List<Row> known, List<Row> rows) {
        List<Row> gone = new ArrayList<>(known);
        List<Row> fresh = new ArrayList<>(rows);
        pairs(gone, fresh, (from, to) -> alike(from, to) && Objects.equals(from.dueOn(), to.dueOn()));
        List<Moved> same = new ArrayList<>(pairs(gone, fresh, WaitingCompared::alike));
        same.addAll(pairs(gone, fresh, (from, to) -> from.lead().equals(to.lead())));
        List<Moved> moved = same.stream()
                .filter(each -> each.from().dueOn() != null && each.to().dueOn() != null)
                .filter(each -> !Objects.equals(each.from().dueOn(), each.to().dueOn()))
                .toList();
        return new WaitingCompared(moved, List.copyOf(gone), List.copyOf(fresh));
    }

    private static boolean alike(Row from, Row to) {
        return from.lead().equals(to.lead()) && Objects.equals(from.what(), to.what());
    }

    /** Takes out of both what is the same. */
    private static List<Moved> pairs(List<Row> gone, List<Row> fresh, BiPredicate<Row, Row> same) {
        List<Moved> pairs = new ArrayList<>();
        for (Iterator<Row> left = gone.iterator(); left.hasNext(); ) {
            Row from = left.next();
            fresh.stream().filter(to -> same.test(from, to)).findFirst().ifPresent(to -> {
                pairs.add(new Moved(from, to));
                fresh.remove(to);
                left.remove();
            });
        }
        return pairs;
    }
}
