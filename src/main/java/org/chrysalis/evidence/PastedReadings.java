package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Readings copied from a sheet: a line each, with the date, the value and perhaps a note, a tab between them or a
 * semicolon where they are typed. A first line without any digit is the sheet's heading.
 */
record PastedReadings(List<Line> lines, List<PasteRefused.Problem> problems) {

    /** As many as are taken at once. */
    static final int MOST = 500;

    private static final int MOST_NOTE = 500;

    /** @param number as people count the lines that they pasted, from 1 */
    record Line(int number, SaveReading reading) {}

    static PastedReadings read(String pasted, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        List<PasteRefused.Problem> problems = new ArrayList<>();
        Map<LocalDate, Integer> days = new HashMap<>();
        String[] all = pasted.split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            boolean heading = i == 0 && !all[i].matches(".*\\d.*");
            if (all[i].isBlank() || heading) {
                continue;
            }
            int number = i + 1;
            String[] cells = all[i].strip().split(all[i].strip().contains("\t") ? "\t" : ";", 3);
            SaveReading reading = reading(number, cells, today, problems);
            if (reading == null) {
                continue;
            }
            Integer before = days.putIfAbsent(reading.readOn(), number);
            if (before != null) {
                problems.add(new PasteRefused.Problem("evidence.paste.repeated", number, cells[0].strip(), before));
            }
            lines.add(new Line(number, reading));
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(new PasteRefused.Problem("evidence.paste.empty", 0, "", 0));
        }
        if (lines.size() > MOST) {
            problems.add(new PasteRefused.Problem("evidence.paste.too-many", lines.size(), "", MOST));
        }
        return new PastedReadings(lines, problems);
    }

    private static @Nullable SaveReading reading(
            int number, String[] cells, LocalDate today, List<PasteRefused.Problem> problems) {
        LocalDate day = SheetDay.read(cells[0]).orElse(null);
        String written = cells.length > 1 ? cells[1].strip() : "";
        BigDecimal value = Figure.read(written).orElse(null);
        String note = cells.length > 2 ? cells[2].replace('\t', ' ').strip() : "";
        String problem = day == null
                ? "evidence.paste.date"
                : day.isAfter(today)
                        ? "evidence.paste.future"
                        : value == null
                                ? "evidence.paste.value"
                                : note.length() > MOST_NOTE ? "evidence.paste.note" : null;
        if (problem != null) {
            problems.add(new PasteRefused.Problem(
                    problem, number, "evidence.paste.value".equals(problem) ? written : cells[0].strip(), 0));
        }
        return day == null || value == null || problem != null ? null : new SaveReading(day, value, note, 0);
    }
}
