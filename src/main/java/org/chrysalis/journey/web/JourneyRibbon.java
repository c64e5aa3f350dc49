package org.chrysalis.journey.web;

import org.chrysalis.journey.Direction;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.web.JourneyLine.Bead;
import org.chrysalis.journey.web.JourneyLine.Mark;
import org.chrysalis.journey.web.JourneyLine.Path;

/** Draws what joins the visits of a journey: steps, loops, leaps, and the marks of endings. */
final class JourneyRibbon {

    private final JourneyView journey;
    private final Measure measure;
    private final JourneyGrid grid;

    JourneyRibbon(JourneyView journey, Measure measure, JourneyGrid grid) {
        this.journey = journey;
        this.measure = measure;
        this.grid = grid;
    }

    Path path(Bead from, Bead to, int i) {
        boolean gap = journey.visits().get(i).direction() == Direction.REOPEN;
        int x1 = from.x() + from.width();
        int x2 = to.x();
        int y = from.middle();
        if (grid.row(i) == grid.row(i - 1)) {
            // After an ending the stretch begins behind its mark, so that neither hides the other.
            int x = gap ? x1 + markGap() + markSize() : x1;
            boolean skips = grid.place(journey.visits().get(i))
                    > grid.place(journey.visits().get(i - 1)) + 1;
            if (skips) {
                int lift = measure == Measure.WIDE ? 40 : 26;
                int third = (x2 - x) / 4;
                return new Path(
                        "M" + x + " " + y + "C" + (x + third) + " " + (y - lift) + " " + (x2 - third) + " " + (y - lift)
                                + " " + x2 + " " + y,
                        chevron((x + x2) / 2, y - lift * 3 / 4, 1),
                        gap);
            }
            return new Path("M" + x + " " + y + "H" + x2, x2 - x < 10 ? null : chevron((x + x2) / 2, y, 1), gap);
        }
        return new Path(loop(x1, y, x2, to.middle()), chevron((x1 + x2) / 2, (y + to.middle()) / 2, -1), gap);
    }

    /** Out to the right, down, back beneath, down and in from the left. */
    private String loop(int x1, int y1, int x2, int y2) {
        int reach = measure == Measure.WIDE ? 10 : 1;
        int radius = (y2 - y1) / 4;
        int right = x1 + reach;
        int left = x2 - reach;
        int lane = y1 + 2 * radius;
        return "M" + x1 + " " + y1 + "H" + right + "A" + radius + " " + radius + " 0 0 1 " + right + " " + lane + "H"
                + left + "A" + radius + " " + radius + " 0 0 0 " + left + " " + y2 + "H" + x2;
    }

    private String chevron(int x, int y, int way) {
        int size = measure == Measure.WIDE ? 5 : 4;
        return "M" + (x - way * size / 2) + " " + (y - size) + "L" + (x + way * size / 2) + " " + y + "L"
                + (x - way * size / 2) + " " + (y + size);
    }

    Mark mark(Bead bead, JourneyView.Finish ending) {
        int size = markSize();
        int x = bead.x() + bead.width() + markGap();
        return new Mark(x, bead.middle() - size / 2, size, ending.on(), x + size / 2, bead.labelY());
    }

    private int markSize() {
        return measure == Measure.WIDE ? 16 : 12;
    }

    private int markGap() {
        return measure == Measure.WIDE ? 8 : 3;
    }
}
