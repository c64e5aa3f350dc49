package org.chrysalis.journey.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.pathway.StageView;

/** Where things stand in a journey line: the stages' columns, and the rows that the visits fill. */
final class JourneyGrid {

    private final JourneyView journey;
    private final Measure measure;
    private final int stages;
    private final StageNames names;
    private final int column;
    private final int head;
    private final int rowHeight;
    private final int[] rows;
    private final Map<Long, Integer> places = new HashMap<>();

    JourneyGrid(JourneyView journey, Measure measure) {
        this.journey = journey;
        this.measure = measure;
        this.stages = journey.stages().size();
        this.names = new StageNames(journey.stages(), measure);
        this.column = fitting();
        this.head = names.head();
        for (StageView stage : journey.stages()) {
            places.put(stage.id(), places.size());
        }
        this.rows = rows();
        this.rowHeight = measure.row(lastRow() + 1);
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

    /** Narrower than it might be where a name would else reach out of the picture at the right. */
    private int fitting() {
        int fits = measure.column(stages);
        int right = 2 * measure.margin() + fits * stages;
        while (fits > measure.narrowestColumn() && reach(fits) > right) {
            fits--;
        }
        return fits;
    }

    /** How far right a name reaches with columns of this width. */
    private int reach(int wide) {
        return IntStream.range(0, stages)
                .map(place -> centre(place, wide) + names.reach(place))
                .max()
                .orElse(0);
    }

    int stages() {
        return stages;
    }

    int column() {
        return column;
    }

    int visits() {
        return rows.length;
    }

    /** In which row the visit of this place in the list lies. */
    int row(int visit) {
        return rows[visit];
    }

    int lastRow() {
        return rows[rows.length - 1];
    }

    int width() {
        return Math.max(2 * measure.margin() + column * stages, reach(column));
    }

    int height() {
        return head + rowHeight * (lastRow() + 1);
    }

    int place(JourneyView.Main visit) {
        return place(visit.stageId());
    }

    int place(long stageId) {
        return places.getOrDefault(stageId, 0);
    }

    int centre(int place) {
        return centre(place, column);
    }

    private int centre(int place, int wide) {
        return measure.margin() + place * wide + wide / 2;
    }

    /** What lies above the first row. */
    int head() {
        return head;
    }

    /** The name of the stage in this place, above its column. */
    List<StageNames.Line> name(int place) {
        return names.over(place, centre(place));
    }

    int middle(int row) {
        return head + row * rowHeight + (measure == Measure.WIDE ? 30 : 24);
    }
}
