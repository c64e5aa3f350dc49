package org.chrysalis.journey.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.pathway.StageView;

/** Where things stand in a journey line: the stages' columns, and the rows that the visits fill. */
final class JourneyGrid {

    private final JourneyView journey;
    private final Measure measure;
    private final int stages;
    private final int column;
    private final int rowHeight;
    private final int[] rows;
    private final Map<Long, Integer> places = new HashMap<>();

    JourneyGrid(JourneyView journey, Measure measure) {
        this.journey = journey;
        this.measure = measure;
        this.stages = journey.stages().size();
        this.column = measure.column(stages);
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
        return 2 * measure.margin() + column * stages;
    }

    int height() {
        return measure.head() + rowHeight * (lastRow() + 1);
    }

    int place(JourneyView.Main visit) {
        return place(visit.stageId());
    }

    int place(long stageId) {
        return places.getOrDefault(stageId, 0);
    }

    int centre(int place) {
        return measure.margin() + place * column + column / 2;
    }

    int middle(int row) {
        return measure.head() + row * rowHeight + (measure == Measure.WIDE ? 30 : 24);
    }
}
