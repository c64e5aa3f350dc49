package org.chrysalis.initiative.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chrysalis.initiative.Backdrop.Behind;
import org.chrysalis.initiative.InitiativeDetails.ReachView;
import org.chrysalis.initiative.Reach;
import org.jspecify.annotations.Nullable;

/**
 * How the views of several people changed over time, as the table that the chart is drawn from.
 *
 * @param people whose views they are, at most as many as can be told apart
 * @param left how many more held views that have no room
 * @param levels the names of the reaches, parted by upright strokes, as the chart takes them
 */
public record ReachPicture(List<String> people, List<Row> rows, int left, String levels, List<Behind> behind) {

    private static final int MOST = 6;

    /** A day on which somebody came to a view; by the place of the person, nothing for who did not speak that day. */
    public record Row(LocalDate on, List<@Nullable Reach> views) {

        public static int level(Reach reach) {
            return reach.ordinal() + 1;
        }
    }

    /** What is drawn behind a picture from a day to a day. */
    interface Backs {
        List<Behind> between(LocalDate from, LocalDate to);
    }

    /** None where there are not two days to draw a line between. The views come newest first, as pages list them. */
    static @Nullable ReachPicture of(List<ReachView> views, String levels, Backs backs) {
        List<ReachView> standing =
                views.stream().filter(view -> view.withdrawnOn() == null).toList();
        Map<Long, String> people = new LinkedHashMap<>();
        standing.forEach(view -> people.putIfAbsent(view.personId(), view.personName()));
        List<Long> shown = people.keySet().stream().limit(MOST).toList();
        TreeMap<LocalDate, List<@Nullable Reach>> days = new TreeMap<>();
        // Of two views that one person held on one day the later one counts: it comes first.
        for (ReachView view : standing) {
            int place = shown.indexOf(view.personId());
            if (place >= 0) {
                List<@Nullable Reach> row = days.computeIfAbsent(
                        view.heldOn(),
                        any -> new ArrayList<>(Collections.<@Nullable Reach>nCopies(shown.size(), null)));
                if (row.get(place) == null) {
                    row.set(place, view.reach());
                }
            }
        }
        if (days.size() < 2) {
            return null;
        }
        return new ReachPicture(
                shown.stream().map(people::get).toList(),
                days.entrySet().stream()
                        .map(day -> new Row(day.getKey(), day.getValue()))
                        .toList(),
                people.size() - shown.size(),
                levels,
                backs.between(days.firstKey(), days.lastKey()));
    }
}
