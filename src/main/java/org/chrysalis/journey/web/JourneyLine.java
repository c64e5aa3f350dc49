package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.journey.Direction;
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
    public record Column(int x, int y, int width, int height, int centre, String name, boolean here) {}

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

        /** A small lozenge, its middle at this place. */
        static Happened at(int x, int y) {
            return new Happened("M" + (x - HALF) + " " + y + "L" + x + " " + (y - HALF) + "L" + (x + HALF) + " " + y
                    + "L" + x + " " + (y + HALF) + "Z");
        }

        private static final int HALF = 5;
    }

    static JourneyLine draw(JourneyView journey, Measure measure) {
        return new Drawing(journey, measure).line();
    }

    private static final class Drawing {

        private final JourneyView journey;
        private final Measure measure;
        private final int stages;
        private final int column;
        private final int rowHeight;
        private final int[] rows;
        private final Map<Long, Integer> places = new HashMap<>();

        Drawing(JourneyView journey, Measure measure) {
            this.journey = journey;
            this.measure = measure;
            this.stages = journey.stages().size();
            this.column = measure.column(stages);
            for (StageView stage : journey.stages()) {
                places.put(stage.id(), places.size());
            }
            this.rows = rows();
            this.rowHeight = measure.row(rows[rows.length - 1] + 1);
        }

        /** A step to the right stays in its row; every other one begins a new row. */
        private int[] rows() {
            List<JourneyView.Main> visits = journey.visits();
            int[] found = new int[visits.size()];
            for (int i = 1; i < found.length; i++) {
                boolean right = place(visits.get(i)) > place(visits.get(i - 1));
                found[i] = found[i - 1] + (right ? 0 : 1);
            }
            return found;
        }

        JourneyLine line() {
            List<Bead> beads = new ArrayList<>();
            List<Path> paths = new ArrayList<>();
            List<Mark> marks = new ArrayList<>();
            List<Happened> happened = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                Bead bead = bead(i);
                if (i > 0) {
                    paths.add(path(beads.get(i - 1), bead, i));
                }
                beads.add(bead);
                happened.addAll(happenings(journey.visits().get(i), bead));
                JourneyView.Finish ending = journey.endingAfter(journey.visits().get(i));
                if (ending != null) {
                    marks.add(mark(bead, ending));
                }
            }
            int height = measure.head() + rowHeight * (rows[rows.length - 1] + 1);
            return new JourneyLine(
                    2 * measure.margin() + column * stages,
                    height,
                    measure == Measure.WIDE ? 6 : 4,
                    measure.head() - (measure == Measure.WIDE ? 30 : 10),
                    measure == Measure.NARROW,
                    columns(height),
                    paths,
                    beads,
                    sides(beads),
                    marks,
                    happened);
        }

        private List<Happened> happenings(JourneyView.Main visit, Bead bead) {
            double days = Math.max(1, visit.days());
            return journey.happeningsIn(visit).stream()
                    .map(each -> Happened.at(
                            bead.x() + (int) Math.round(bead.width() * share(visit.from(), each.on(), days)), bead.y()))
                    .toList();
        }

        private List<Column> columns(int height) {
            JourneyView.Main last = journey.visits().get(rows.length - 1);
            int gap = measure == Measure.WIDE ? 4 : 1;
            int top = measure == Measure.WIDE ? 4 : measure.head() - 4;
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < stages; i++) {
                StageView stage = journey.stages().get(i);
                columns.add(new Column(
                        measure.margin() + i * column + gap,
                        top,
                        column - 2 * gap,
                        height - top - 2,
                        centre(i),
                        stage.name(),
                        last.present() && last.stageId() == stage.id()));
            }
            return columns;
        }

        private Bead bead(int i) {
            JourneyView.Main visit = journey.visits().get(i);
            int length = measure.length(visit.days(), stages);
            List<JourneyView.Rest> pauses = journey.pausesIn(visit);
            if (!pauses.isEmpty()) {
                length = Math.max(length, Math.min(measure.length(365, stages), length + 24));
            }
            int centre = centre(place(visit));
            int middle = middle(rows[i]);
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

        private Path path(Bead from, Bead to, int i) {
            boolean gap = journey.visits().get(i).direction() == Direction.REOPEN;
            int x1 = from.x() + from.width();
            int x2 = to.x();
            int y = from.middle();
            if (rows[i] == rows[i - 1]) {
                // After an ending the stretch begins behind its mark, so that neither hides the other.
                int x = gap ? x1 + markGap() + markSize() : x1;
                boolean skips =
                        place(journey.visits().get(i)) > place(journey.visits().get(i - 1)) + 1;
                if (skips) {
                    int lift = measure == Measure.WIDE ? 40 : 26;
                    int third = (x2 - x) / 4;
                    return new Path(
                            "M" + x + " " + y + "C" + (x + third) + " " + (y - lift) + " " + (x2 - third) + " "
                                    + (y - lift) + " " + x2 + " " + y,
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
            return "M" + x1 + " " + y1 + "H" + right + "A" + radius + " " + radius + " 0 0 1 " + right + " " + lane
                    + "H" + left + "A" + radius + " " + radius + " 0 0 0 " + left + " " + y2 + "H" + x2;
        }

        private String chevron(int x, int y, int way) {
            int size = measure == Measure.WIDE ? 5 : 4;
            return "M" + (x - way * size / 2) + " " + (y - size) + "L" + (x + way * size / 2) + " " + y + "L"
                    + (x - way * size / 2) + " " + (y + size);
        }

        private Mark mark(Bead bead, JourneyView.Finish ending) {
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

        private List<Side> sides(List<Bead> beads) {
            List<Side> sides = new ArrayList<>();
            int gap = measure == Measure.WIDE ? 6 : 3;
            int lift = measure.thickness() / 2 + (measure == Measure.WIDE ? 8 : 6);
            for (JourneyView.Side side : journey.alongside()) {
                int place = places.getOrDefault(side.stageId(), 0);
                int first = rows[visitAt(side.from(), false)];
                int last = side.to() == null ? rows[rows.length - 1] : rows[visitAt(side.to(), true)];
                last = Math.max(first, last);
                int half = column / 2 - (measure == Measure.WIDE ? 14 : 5);
                int begun = visitAt(side.from(), false);
                int x = centre(place) - half;
                int edge = centre(place) + half;
                // A visit to the same stage that came before lies to the left of it, and one that came after to the
                // right.
                for (int i = 0; i < rows.length; i++) {
                    if (rows[i] == first && place(journey.visits().get(i)) == place) {
                        Bead bead = beads.get(i);
                        if (i <= begun) {
                            x = Math.max(x, bead.x() + bead.width() + gap);
                        } else if (first == last) {
                            edge = Math.min(edge, bead.x() - gap);
                        }
                    }
                }
                x = Math.min(x, edge - 6);
                int y1 = middle(first) - lift;
                int y2 = middle(last) - lift;
                String d = first == last
                        ? "M" + x + " " + y1 + "H" + edge
                        : "M" + x + " " + y1 + "H" + (edge - 6) + "Q" + edge + " " + y1 + " " + edge + " " + (y1 + 6)
                                + "V" + y2;
                sides.add(new Side(d, x, y1, edge, y2, side.to() == null));
            }
            return sides;
        }

        /** The place in the list of the main visit that held a day; the earlier one of two for an end. */
        private int visitAt(LocalDate day, boolean end) {
            int found = 0;
            for (int i = 0; i < rows.length; i++) {
                LocalDate from = journey.visits().get(i).from();
                if (end ? from.isBefore(day) : !from.isAfter(day)) {
                    found = i;
                }
            }
            return found;
        }

        private int place(JourneyView.Main visit) {
            @Nullable Integer place = places.get(visit.stageId());
            return place == null ? 0 : place;
        }

        private int centre(int place) {
            return measure.margin() + place * column + column / 2;
        }

        private int middle(int row) {
            return measure.head() + row * rowHeight + (measure == Measure.WIDE ? 30 : 24);
        }
    }
}
