package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.web.JourneyLine.Bead;
import org.chrysalis.journey.web.JourneyLine.Happened;
import org.chrysalis.journey.web.JourneyLine.Rest;

/** Draws the visits of a journey as beads, longer for a longer stay, with their rests and what fell into them. */
final class JourneyBeads {

    private final JourneyView journey;
    private final Measure measure;
    private final JourneyGrid grid;

    JourneyBeads(JourneyView journey, Measure measure, JourneyGrid grid) {
        this.journey = journey;
        this.measure = measure;
        this.grid = grid;
    }

    List<Happened> happenings(JourneyView.Main visit, Bead bead) {
        double days = Math.max(1, visit.days());
        return journey.happeningsIn(visit).stream()
                .map(each -> Happened.at(
                        bead.x() + (int) Math.round(bead.width() * share(visit.from(), each.on(), days)), bead.y()))
                .toList();
    }

    Bead bead(int i) {
        JourneyView.Main visit = journey.visits().get(i);
        int length = measure.length(visit.days(), grid.column());
        List<JourneyView.Rest> pauses = journey.pausesIn(visit);
        if (!pauses.isEmpty()) {
            length = Math.max(length, Math.min(measure.length(365, grid.column()), length + 24));
        }
        int centre = grid.centre(grid.place(visit));
        int middle = grid.middle(grid.row(i));
        int x = centre - length / 2;
        List<Rest> rests = new ArrayList<>();
        for (JourneyView.Rest pause : pauses) {
            rests.add(rest(visit, pause, x, length));
        }
        int numberX = numberX(x, length, rests);
        return new Bead(
                x,
                middle - measure.thickness() / 2,
                length,
                measure.thickness(),
                measure.thickness() / 2,
                centre,
                middle,
                visit.number(),
                numberX,
                visit.from(),
                middle + measure.thickness() / 2 + (measure == Measure.WIDE ? 16 : 12),
                visit.present(),
                rests.stream().anyMatch(rest -> rest.x() < numberX && rest.x() + rest.width() > numberX),
                rests);
    }

    /** The middle, or that of the widest stretch between rests, if a rest would cover the number and there is room. */
    private int numberX(int x, int length, List<Rest> rests) {
        int half = measure == Measure.WIDE ? 9 : 6;
        int centre = x + length / 2;
        if (rests.stream().noneMatch(rest -> rest.x() < centre + half && rest.x() + rest.width() > centre - half)) {
            return centre;
        }
        int best = centre;
        int widest = 2 * half - 1;
        int from = x;
        for (int i = 0; i <= rests.size(); i++) {
            int until = i < rests.size() ? rests.get(i).x() : x + length;
            if (until - from > widest) {
                widest = until - from;
                best = (from + until) / 2;
            }
            from = i < rests.size() ? Math.max(from, until + rests.get(i).width()) : from;
        }
        return best;
    }

    private Rest rest(JourneyView.Main visit, JourneyView.Rest pause, int x, int length) {
        double days = Math.max(1, visit.days());
        LocalDate until = pause.to() == null ? visit.stay() : pause.to();
        int from = (int) (length * share(visit.from(), pause.from(), days));
        int wide = Math.max(12, (int) (length * share(visit.from(), until, days)) - from);
        return new Rest(x + Math.min(from, length - wide), wide);
    }

    private static double share(LocalDate from, LocalDate day, double days) {
        return Math.max(0, Math.min(1, ChronoUnit.DAYS.between(from, day) / days));
    }
}
