package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.web.JourneyLine.Bead;
import org.chrysalis.journey.web.JourneyLine.Side;

/** Draws work alongside as thin lines above the rows in which it went on. */
final class JourneySides {

    private final JourneyView journey;
    private final Measure measure;
    private final JourneyGrid grid;

    JourneySides(JourneyView journey, Measure measure, JourneyGrid grid) {
        this.journey = journey;
        this.measure = measure;
        this.grid = grid;
    }

    List<Side> sides(List<Bead> beads) {
        List<Side> sides = new ArrayList<>();
        int gap = measure == Measure.WIDE ? 6 : 3;
        int lift = measure.thickness() / 2 + (measure == Measure.WIDE ? 8 : 6);
        for (JourneyView.Side side : journey.alongside()) {
            int place = grid.place(side.stageId());
            int first = grid.row(visitAt(side.from(), false));
            int last = side.to() == null ? grid.lastRow() : grid.row(visitAt(side.to(), true));
            last = Math.max(first, last);
            int half = grid.column() / 2 - (measure == Measure.WIDE ? 14 : 5);
            int begun = visitAt(side.from(), false);
            int x = grid.centre(place) - half;
            int edge = grid.centre(place) + half;
            // A visit to the same stage that came before lies to the left of it, and one that came after to the
            // right.
            for (int i = 0; i < grid.visits(); i++) {
                if (grid.row(i) == first && grid.place(journey.visits().get(i)) == place) {
                    Bead bead = beads.get(i);
                    if (i <= begun) {
                        x = Math.max(x, bead.x() + bead.width() + gap);
                    } else if (first == last) {
                        edge = Math.min(edge, bead.x() - gap);
                    }
                }
            }
            x = Math.min(x, edge - 6);
            int y1 = grid.middle(first) - lift;
            int y2 = grid.middle(last) - lift;
            String d = first == last
                    ? "M" + x + " " + y1 + "H" + edge
                    : "M" + x + " " + y1 + "H" + (edge - 6) + "Q" + edge + " " + y1 + " " + edge + " " + (y1 + 6) + "V"
                            + y2;
            sides.add(new Side(d, x, y1, edge, y2, side.to() == null));
        }
        return sides;
    }

    /** The place in the list of the main visit that held a day; the earlier one of two for an end. */
    private int visitAt(LocalDate day, boolean end) {
        int found = 0;
        for (int i = 0; i < grid.visits(); i++) {
            LocalDate from = journey.visits().get(i).from();
            if (end ? from.isBefore(day) : !from.isAfter(day)) {
                found = i;
            }
        }
        return found;
    }
}
