package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a visit as a page may show it.
 *
 * @param id none for a usual one that nobody took up yet
 * @param usualId the pathway's usual activity that it is, if it is one
 * @param from the stage of the earlier visit in which it was begun, where it goes along with the present one
 */
public record ActivityView(
        @Nullable Long id,
        @Nullable Long usualId,
        String wording,
        @Nullable Long personId,
        @Nullable String personName,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        String note,
        boolean overdue,
        int version,
        @Nullable String from) {

    static ActivityView of(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new ActivityView(
                row.getObject("id", Long.class),
                row.getObject("usual_activity_id", Long.class),
                row.getString("wording"),
                row.getObject("person_id", Long.class),
                row.getString("person_name"),
                due,
                done,
                row.getString("done_by"),
                row.getString("note"),
                done == null && due != null && due.isBefore(today),
                row.getInt("version"),
                row.getString("from_stage"));
    }

    public boolean taken() {
        return id != null;
    }

    public boolean done() {
        return doneOn != null;
    }
}
