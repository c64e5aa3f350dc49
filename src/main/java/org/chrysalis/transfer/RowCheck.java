package org.chrysalis.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Status;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.transfer.CheckedRow.State;
import org.chrysalis.transfer.ImportedInitiative.Ended;
import org.chrysalis.transfer.ImportedInitiative.Journey;
import org.chrysalis.transfer.ImportedInitiative.Pausing;
import org.chrysalis.transfer.ImportedInitiative.Stay;
import org.chrysalis.transfer.Surroundings.StageOption;
import org.jspecify.annotations.Nullable;

/** Works out for each row what would be saved, what is to be mended first, and whether it may be here already. */
final class RowCheck {

    static final int LONGEST_NAME = 150;
    private static final int LONGEST_CHANGE = 500;
    private static final int LONGEST_BENEFICIARIES = 300;
    private static final int LONGEST_STORY = 3_000;
    /** What "Started on" takes in a story, with the lines around it. */
    private static final int ROOM_FOR_START = 60;

    private static final int LONGEST_ORIGIN_NOTE = 500;
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_LEARNED = 2_000;

    private final Sheet sheet;
    private final Surroundings surroundings;

    private final Identifying identifying;

    private RowCheck(Sheet sheet, Surroundings surroundings, Identifying identifying) {
        this.sheet = sheet;
        this.surroundings = surroundings;
        this.identifying = identifying;
    }

    static List<CheckedRow> of(Sheet sheet, Surroundings surroundings, Identifying identifying) {
        RowCheck check = new RowCheck(sheet, surroundings, identifying);
        Map<String, Integer> names = new HashMap<>();
        List<CheckedRow> rows = new ArrayList<>(sheet.rows().size());
        for (Sheet.Row row : sheet.rows()) {
            rows.add(check.row(row, names));
        }
        return rows;
    }

    /** @param names of the rows before, in lower case, with the number of the first that is called so */
    private CheckedRow row(Sheet.Row row, Map<String, Integer> names) {
        RowReading read = new RowReading(sheet, row, surroundings, identifying);
        String name = read.line(Column.NAME, LONGEST_NAME);
        if (name.isEmpty()) {
            read.problem(Column.NAME, read.written(Column.NAME), "name-missing");
        }
        if (row.cells().stream().skip(sheet.header().size()).anyMatch(cell -> !cell.isBlank())) {
            read.problem(null, "", "too-many-cells", sheet.header().size());
        }
        ImportedInitiative initiative = initiative(read, name);
        if (!read.problems().isEmpty()) {
            return new CheckedRow(row.number(), name, State.NEEDS_CHANGE, read.problems(), read.notes(), null);
        }
        String called = name.toLowerCase(Locale.ROOT);
        String here = surroundings.names().get(called);
        Integer before = names.putIfAbsent(called, row.number());
        boolean sum = Word.isSum(name);
        boolean leftOut = sum || here != null || before != null;
        if (here != null) {
            read.note(Column.NAME, name, CheckedRow.NAME_HERE, here);
        } else if (before != null) {
            read.note(Column.NAME, name, CheckedRow.NAME_TWICE, before);
        } else if (sum) {
            read.note(Column.NAME, name, CheckedRow.SUM);
        }
        return new CheckedRow(
                row.number(), name, leftOut ? State.DUPLICATE : State.READY, List.of(), read.notes(), initiative);
    }

    /** To be used only where the reading found no problems. */
    private ImportedInitiative initiative(RowReading read, String name) {
        String story = read.text(Column.STORY, LONGEST_STORY);
        return new ImportedInitiative(
                name,
                read.text(Column.CHANGE_SOUGHT, LONGEST_CHANGE),
                read.text(Column.BENEFICIARIES, LONGEST_BENEFICIARIES),
                read.team(),
                read.leads(),
                read.word(Column.KIND, Vocabulary.KIND).orElse(Kind.NOT_SURE),
                read.word(Column.VISIBILITY, Vocabulary.VISIBILITY).orElse(Visibility.ORGANISATION),
                read.word(Column.ORIGIN, Vocabulary.ORIGIN).orElse(null),
                read.text(Column.ORIGIN_NOTE, LONGEST_ORIGIN_NOTE),
                read.lenses(),
                read.tags(),
                story,
                journey(read, story.length() + ROOM_FOR_START <= LONGEST_STORY));
    }

    /** @param room whether the story has room for a day that belongs to no stage */
    private Journey journey(RowReading read, boolean room) {
        @Nullable LocalDate started = read.day(Column.STARTED);
        @Nullable LocalDate since = read.day(Column.SINCE);
        @Nullable LocalDate pausedOn = read.day(Column.PAUSED);
        @Nullable LocalDate endedOn = read.day(Column.ENDED);
        Status status = status(read, pausedOn, endedOn);
        StageOption stage = stage(read, status);
        Optional<StageOption> firstStage = read.stage(Column.FIRST_STAGE);
        String why = read.text(Column.WHY, LONGEST_REASON);
        String learned = read.text(Column.LEARNED, LONGEST_LEARNED);
        EndingCause cause = read.word(Column.CAUSE, Vocabulary.CAUSE).orElse(EndingCause.OTHER);
        String moveReason = read.text(Column.MOVE_REASON, LONGEST_REASON);
        inOrder(read, Column.STARTED, started, Column.SINCE, since);
        inOrder(read, Column.SINCE, since, Column.PAUSED, pausedOn);
        inOrder(read, Column.SINCE, since, Column.ENDED, endedOn);
        inOrder(read, Column.STARTED, started, Column.PAUSED, pausedOn);
        inOrder(read, Column.STARTED, started, Column.ENDED, endedOn);
        inOrder(read, Column.PAUSED, pausedOn, Column.ENDED, endedOn);
        onlyWhen(read, status != Status.ACTIVE, Column.WHY);
        onlyWhen(read, status == Status.ENDED, Column.CAUSE, Column.LEARNED);

        LocalDate present = since(read, since, started, pausedOn != null ? pausedOn : endedOn);
        Stay stay = new Stay(stage.id(), stage.name(), present);
        boolean moved = started != null && started.isBefore(present);
        Stay first = moved && firstStage.isPresent()
                ? new Stay(firstStage.get().id(), firstStage.get().name(), Objects.requireNonNull(started))
                : stay;
        boolean outside = moved && first == stay;
        if (outside) {
            read.note(Column.STARTED, read.said(Column.STARTED), room ? "start-in-story" : "start-left-out", present);
        }
        if (first == stay) {
            leftOut(read, "no-stage-before", Column.MOVE_REASON);
        }
        if (!moved) {
            leftOut(read, "no-stage-before", Column.FIRST_STAGE);
        }
        return new Journey(
                first,
                first == stay ? null : stay,
                outside && room ? started : null,
                moveReason,
                pausing(read, status, pausedOn, present, why),
                status == Status.ENDED
                        ? new Ended(dayOf(read, Column.ENDED, endedOn, present), cause, why, learned)
                        : null);
    }

    /** One that ended had rested until then, for all that the file says; its reason is that of the ending. */
    private @Nullable Pausing pausing(
            RowReading read, Status status, @Nullable LocalDate on, LocalDate present, String why) {
        if (status == Status.PAUSED) {
            return new Pausing(dayOf(read, Column.PAUSED, on, present), why);
        }
        if (status == Status.ENDED && on != null) {
            read.note(Column.PAUSED, read.said(Column.PAUSED), "paused-until-end");
            return new Pausing(on, "");
        }
        return null;
    }

    private static void onlyWhen(RowReading read, boolean so, Column... columns) {
        if (!so) {
            leftOut(read, "goes-on", columns);
        }
    }

    private static void leftOut(RowReading read, String because, Column... columns) {
        for (Column column : columns) {
            if (!read.said(column).isEmpty()) {
                read.note(column, read.said(column), because);
            }
        }
    }

    private Status status(RowReading read, @Nullable LocalDate pausedOn, @Nullable LocalDate endedOn) {
        // People write "Ended" where the stage should stand; it says what the status is.
        Optional<Status> inStage = Vocabulary.STATUS.meaning(read.said(Column.STAGE));
        Optional<Status> said = read.word(Column.STATUS, Vocabulary.STATUS).or(() -> inStage);
        Status status = said.orElse(endedOn != null ? Status.ENDED : pausedOn != null ? Status.PAUSED : Status.ACTIVE);
        if (status != Status.ENDED && endedOn != null) {
            read.problem(Column.ENDED, read.said(Column.ENDED), "ended-but-going-on");
        }
        if (status == Status.ACTIVE && pausedOn != null && endedOn == null) {
            read.note(Column.PAUSED, read.said(Column.PAUSED), "pause-left-out");
        }
        return status;
    }

    private StageOption stage(RowReading read, Status status) {
        Optional<StageOption> stage = read.stage(Column.STAGE);
        StageOption first = surroundings.stages().get(0);
        if (stage.isEmpty() && read.problems().stream().noneMatch(problem -> problem.column() == Column.STAGE)) {
            read.note(
                    Column.STAGE,
                    read.said(Column.STAGE),
                    status == Status.ENDED ? "stage-unknown-ended" : "stage-unknown",
                    first.name());
        }
        return stage.orElse(first);
    }

    private LocalDate since(
            RowReading read, @Nullable LocalDate since, @Nullable LocalDate started, @Nullable LocalDate after) {
        if (since != null) {
            return since;
        }
        LocalDate taken = started != null ? started : after != null ? after : surroundings.today();
        read.note(
                Column.SINCE, "", started != null ? "since-start" : after != null ? "since-end" : "since-today", taken);
        return taken;
    }

    private LocalDate dayOf(RowReading read, Column column, @Nullable LocalDate said, LocalDate since) {
        if (said != null) {
            return said;
        }
        LocalDate today = surroundings.today();
        if (read.said(column).isEmpty()) {
            read.note(column, "", "day-today", today);
        }
        return today.isBefore(since) ? since : today;
    }

    private static void inOrder(
            RowReading read, Column first, @Nullable LocalDate day, Column second, @Nullable LocalDate later) {
        if (day != null && later != null && later.isBefore(day)) {
            read.problem(second, read.said(second), "date.before", first.title(), day);
        }
    }
}
