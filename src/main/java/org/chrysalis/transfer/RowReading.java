package org.chrysalis.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chrysalis.initiative.Lens;
import org.chrysalis.support.PersonalData;
import org.chrysalis.support.PersonalDataWords;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, and keeps what is amiss and what will be taken otherwise than it is written. */
final class RowReading {

    private static final int EARLIEST_YEAR = 1980;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 40;

    private final Sheet sheet;
    private final Sheet.Row row;
    private final Surroundings surroundings;
    private final Identifying identifying;
    private final List<Finding> problems = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    RowReading(Sheet sheet, Sheet.Row row, Surroundings surroundings, Identifying identifying) {
        this.sheet = sheet;
        this.row = row;
        this.surroundings = surroundings;
        this.identifying = identifying;
    }

    List<Finding> problems() {
        return inOrder(problems);
    }

    List<Finding> notes() {
        return inOrder(notes);
    }

    /** As the columns are documented; what is about the whole row comes first. */
    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::column, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    void problem(@Nullable Column column, String said, String key, Object... arguments) {
        problems.add(Finding.of(column, said, "transfer.problem." + key, arguments));
    }

    void note(@Nullable Column column, String said, String key, Object... arguments) {
        notes.add(Finding.of(column, said, "transfer.note." + key, arguments));
    }

    /** What the file says, nothing where it says that it does not know. */
    String said(Column column) {
        String cell = sheet.cell(row, column);
        return Word.saysNothing(cell) ? "" : cell;
    }

    /** What stands in the file, whatever it means. */
    String written(Column column) {
        return sheet.cell(row, column);
    }

    /** A text that may have several lines. */
    String text(Column column, int longest) {
        return fitting(column, said(column), longest);
    }

    String line(Column column, int longest) {
        return fitting(column, said(column).replaceAll("\\s+", " "), longest);
    }

    private String fitting(Column column, String text, int longest) {
        if (text.length() > longest) {
            problem(column, text, "too-long", text.length(), longest);
            // To look through what is refused anyway, of any length, would only take long.
            return text;
        }
        List<PersonalData.Kind> kinds = identifying.in(row, column, text);
        if (!kinds.isEmpty()) {
            note(column, text, CheckedRow.IDENTIFIES, PersonalDataWords.of(kinds));
        }
        return text;
    }

    /** A day that is not ahead; a month or a year is its first day, and that is said. */
    @Nullable
    LocalDate day(Column column) {
        String said = said(column);
        if (said.isEmpty()) {
            return null;
        }
        DateText read = DateText.of(said);
        LocalDate day = read.date();
        if (day == null || day.getYear() < EARLIEST_YEAR) {
            problem(
                    column,
                    said,
                    switch (read.precision()) {
                        case QUARTER -> "date.quarter";
                        case SERIAL -> "date.serial";
                        case MONTH_FIRST -> "date.month-first";
                        default -> "date.unreadable";
                    });
            return null;
        }
        if (day.isAfter(surroundings.today())) {
            problem(column, said, "date.future");
            return null;
        }
        switch (read.precision()) {
            case MONTH -> note(column, said, "date.month", day);
            case YEAR -> note(column, said, "date.year", day);
            default -> {}
        }
        return day;
    }

    <T> Optional<T> word(Column column, Vocabulary<T> vocabulary) {
        String said = said(column);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> meaning = vocabulary.meaning(said);
        if (meaning.isEmpty()) {
            problem(column, said, "word-unknown", vocabulary.titles());
        }
        return meaning;
    }

    Optional<Surroundings.StageOption> stage(Column column) {
        String said = said(column);
        if (said.isEmpty()
                || column == Column.STAGE && Vocabulary.STATUS.meaning(said).isPresent()) {
            return Optional.empty();
        }
        Optional<Surroundings.StageOption> stage = surroundings.stage(said);
        if (stage.isEmpty()) {
            problem(column, said, "stage-unknown", surroundings.stageNames());
        }
        List<Surroundings.StageOption> meant = surroundings.meantByPhase(said);
        if (meant.size() > 1) {
            note(
                    column,
                    said,
                    "stage-of-phase",
                    meant.get(0).name(),
                    String.join(
                            ", ",
                            meant.stream().map(Surroundings.StageOption::name).toList()));
        }
        return stage;
    }

    /** A team that is not here is no reason to refuse the rest: it is left open, and that is said. */
    @Nullable
    Long team() {
        String said = said(Column.TEAM);
        Long team = surroundings.teams().get(Word.plain(said));
        if (team == null && !said.isEmpty()) {
            note(Column.TEAM, said, "team-unknown");
        }
        return team;
    }

    /** People who are not here cannot lead yet; the page about what needs attention asks for a lead. */
    List<Long> leads() {
        Set<Long> leads = new LinkedHashSet<>();
        parts(said(Column.LEADS), "[;\\n]").forEach(said -> {
            Optional<Long> person = surroundings.people().get(Word.person(said));
            if (person == null) {
                note(Column.LEADS, said, "lead-unknown", said);
            } else if (person.isEmpty()) {
                note(Column.LEADS, said, "lead-not-unique", said);
            } else {
                leads.add(person.get());
            }
        });
        return List.copyOf(leads);
    }

    Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        parts(said(Column.TAGS).toLowerCase(Locale.ROOT).replaceAll("[^\\S\\n]+", " "), "[;,\\n]")
                .forEach(tags::add);
        tags.stream()
                .filter(tag -> tag.length() > LONGEST_TAG)
                .forEach(tag -> problem(Column.TAGS, tag, "tag-too-long", LONGEST_TAG));
        if (tags.size() > MOST_TAGS) {
            problem(Column.TAGS, said(Column.TAGS), "too-many-tags", MOST_TAGS);
        }
        return tags;
    }

    Set<Lens> lenses() {
        Set<Lens> lenses = EnumSet.noneOf(Lens.class);
        parts(said(Column.LENSES), "[;,\\n]")
                .forEach(said -> Vocabulary.LENS
                        .meaning(said)
                        .ifPresentOrElse(
                                lenses::add,
                                () -> problem(Column.LENSES, said, "word-unknown", Vocabulary.LENS.titles())));
        return lenses;
    }

    private static Stream<String> parts(String cell, String separators) {
        return Arrays.stream(cell.split(separators)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
