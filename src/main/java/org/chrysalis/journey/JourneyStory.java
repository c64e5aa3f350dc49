package org.chrysalis.journey;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chrysalis.context.ContextKind;
import org.chrysalis.pathway.StageView;
import org.jspecify.annotations.Nullable;

/** A journey, put together row by row as {@link JourneyReading} reads it. */
final class JourneyStory {

    private final LocalDate today;
    private final List<JourneyView.Main> visits = new ArrayList<>();
    private final List<JourneyView.Side> alongside = new ArrayList<>();
    private final List<JourneyView.Rest> pauses = new ArrayList<>();
    private final List<JourneyView.Finish> endings = new ArrayList<>();
    private final List<JourneyView.Happening> happenings = new ArrayList<>();
    private final Set<Long> visited = new HashSet<>();

    JourneyStory(LocalDate today) {
        this.today = today;
    }

    /** A main visit with the move that led to it, or work alongside. */
    void visit(ResultSet row) throws SQLException {
        long stage = row.getLong("stage_id");
        LocalDate from = row.getObject("started_on", LocalDate.class);
        LocalDate to = row.getObject("ended_on", LocalDate.class);
        if (!row.getBoolean("main")) {
            alongside.add(side(row, stage, from, to));
            visited.add(stage);
            return;
        }
        OffsetDateTime corrected = row.getObject("corrected_at", OffsetDateTime.class);
        visits.add(new JourneyView.Main(
                row.getLong("id"),
                row.getInt("ordinal"),
                stage,
                row.getString("stage_name"),
                !visited.add(stage),
                Direction.valueOf(row.getString("direction")),
                from,
                to,
                to == null ? today : to,
                row.getString("reason"),
                names(row.getArray("deciders")),
                row.getBoolean("criteria_unmet"),
                row.getObject("review", Integer.class),
                corrected == null ? null : corrected.toInstant(),
                row.getString("context"),
                row.getObject("context_on", LocalDate.class)));
    }

    private static JourneyView.Side side(ResultSet row, long stage, LocalDate from, @Nullable LocalDate to)
            throws SQLException {
        return new JourneyView.Side(
                row.getLong("id"),
                stage,
                row.getString("stage_name"),
                from,
                to,
                !row.getBoolean("begun_with_move") || to != null && !row.getBoolean("ended_with_move"));
    }

    /** A pause, an ending, or something that happened to the whole organisation. */
    void rest(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("started_on", LocalDate.class);
        LocalDate to = row.getObject("ended_on", LocalDate.class);
        switch (row.getString("kind")) {
            case "PAUSE" -> pauses.add(pause(row, from, to));
            case "HAPPENING" ->
                happenings.add(new JourneyView.Happening(
                        from, ContextKind.valueOf(row.getString("cause")), row.getString("reason")));
            default -> endings.add(ending(row, from, to));
        }
    }

    private static JourneyView.Rest pause(ResultSet row, LocalDate from, @Nullable LocalDate to) throws SQLException {
        return new JourneyView.Rest(
                row.getLong("id"),
                row.getLong("visit_id"),
                from,
                to,
                row.getString("reason"),
                names(row.getArray("deciders")),
                row.getObject("review_on", LocalDate.class),
                row.getString("resume_note"));
    }

    private static JourneyView.Finish ending(ResultSet row, LocalDate on, @Nullable LocalDate reopened)
            throws SQLException {
        return new JourneyView.Finish(
                row.getLong("id"),
                on,
                EndingCause.valueOf(row.getString("cause")),
                names(row.getArray("deciders")),
                row.getString("reason"),
                row.getString("learned"),
                row.getString("continues"),
                row.getString("care"),
                reopened,
                row.getString("context"),
                row.getObject("context_on", LocalDate.class));
    }

    JourneyView build(List<StageView> stages) {
        return new JourneyView(
                today,
                stages.stream()
                        .filter(stage -> !stage.retired() || visited.contains(stage.id()))
                        .toList(),
                List.copyOf(visits),
                List.copyOf(alongside),
                List.copyOf(pauses),
                List.copyOf(endings),
                List.copyOf(happenings));
    }

    /** Who decided; nobody where it is not known. */
    private static List<String> names(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
