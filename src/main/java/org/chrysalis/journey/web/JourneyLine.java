package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.pathway.StageView;
import org.jspecify.annotations.Nullable;

/**
 * A journey as a drawing: stages are columns, time runs along the ribbon. Moving on runs to the right; going back or
 * round again turns down into the next row, as a loop; each visit is a bead on the ribbon, longer for a longer stay.
 * Works out every coordinate, so that the template only writes them down.
 */
public record JourneyLine(
        int width,
        int height,
        int thickness,
        int headBaseline,
        boolean narrow,
        List<Column> columns,
        List<Path> paths,
        List<Bead> beads,
        List<Side> sides,
        List<Mark> marks,
        List<Happened> happened) {

    /** A stage's place; {@code here} where it stands now. */
    public record Column(int x, int y, int width, int height, List<StageNames.Line> name, boolean here) {}

    /**
     * A stretch of the ribbon between two visits; {@code gap} over a time after an ending.
     *
     * @param chevron which way it runs; none where the mark of an ending leaves no room
     */
    public record Path(String d, @Nullable String chevron, boolean gap) {}

    /** A stretch at rest within a visit. */
    public record Rest(int x, int width) {}

    /**
     * A visit.
     *
     * @param numberX where its number stands: in the middle, or beside a stretch at rest that lies there
     * @param hollow whether rests leave no room, so that the number stands on one
     */
    public record Bead(
            int x,
            int y,
            int width,
            int height,
            int radius,
            int centre,
            int middle,
            int number,
            int numberX,
            LocalDate from,
            int labelY,
            boolean present,
            boolean hollow,
            List<Rest> rests) {}

    /** Work alongside: a thin line, with its two ends. */
    public record Side(String d, int startX, int startY, int endX, int endY, boolean open) {}

    /** Where it ended. */
    public record Mark(int x, int y, int size, LocalDate on, int labelX, int labelY) {}

    /** Something that happened to the whole organisation, on the upper edge of the visit that it fell into. */
    public record Happened(String d) {

        /**
         * A small lozenge that stands on this place, and reaches only just below it: there the visit has its number.
         */
        static Happened at(int x, int y) {
            int middle = y - HALF + DIP;
            return new Happened("M" + (x - HALF) + " " + middle + "L" + x + " " + (middle - HALF) + "L" + (x + HALF)
                    + " " + middle + "L" + x + " " + (middle + HALF) + "Z");
        }

        private static final int HALF = 5;
        private static final int DIP = 2;
    }

    static JourneyLine draw(JourneyView journey, Measure measure) {
        JourneyGrid grid = new JourneyGrid(journey, measure);
        JourneyBeads drawnBeads = new JourneyBeads(journey, measure, grid);
        JourneyRibbon ribbon = new JourneyRibbon(journey, measure, grid);
        List<Bead> beads = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Happened> happened = new ArrayList<>();
        for (int i = 0; i < grid.visits(); i++) {
            JourneyView.Main visit = journey.visits().get(i);
            Bead bead = drawnBeads.bead(i);
            if (i > 0) {
                paths.add(ribbon.path(beads.get(i - 1), bead, i));
            }
            beads.add(bead);
            happened.addAll(drawnBeads.happenings(visit, bead));
            JourneyView.Finish ending = journey.endingAfter(visit);
            if (ending != null) {
                marks.add(ribbon.mark(bead, ending));
            }
        }
        boolean wide = measure == Measure.WIDE;
        return new JourneyLine(
                grid.width(),
                grid.height(),
                wide ? 6 : 4,
                grid.head() - (wide ? 30 : 10),
                !wide,
                columns(journey, measure, grid),
                paths,
                beads,
                new JourneySides(journey, measure, grid).sides(beads),
                marks,
                happened);
    }

    private static List<Column> columns(JourneyView journey, Measure measure, JourneyGrid grid) {
        JourneyView.Main last = journey.visits().get(grid.visits() - 1);
        int gap = measure == Measure.WIDE ? 4 : 1;
        int top = measure == Measure.WIDE ? 4 : grid.head() - 4;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < grid.stages(); i++) {
            StageView stage = journey.stages().get(i);
            columns.add(new Column(
                    measure.margin() + i * grid.column() + gap,
                    top,
                    grid.column() - 2 * gap,
                    grid.height() - top - 2,
                    grid.name(i),
                    last.present() && last.stageId() == stage.id()));
        }
        return columns;
    }
}
