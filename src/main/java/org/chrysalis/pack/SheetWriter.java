package org.chrysalis.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes one sheet from the top down. */
final class SheetWriter {

    private static final int WIDTH = 8;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final int LETTERS_A_LINE = 70;
    private static final double LINE = 15;
    private static final double HIGHEST = 405;

    /** A heading stays in sight while one scrolls, unless what stands above it would take the screen. */
    private static final int HIGHEST_FROZEN = 12;

    private static final BigDecimal FIRST_DAY =
            BigDecimal.valueOf(LocalDate.of(1900, 3, 1).toEpochDay());
    private static final BigDecimal LAST_DAY =
            BigDecimal.valueOf(LocalDate.of(9999, 12, 31).toEpochDay());
    private static final BigDecimal GREATEST = new BigDecimal("1E300");

    private final Worksheet sheet;
    private final List<Integer> widths = new ArrayList<>();
    private int row;
    private int linesAbove;
    private int tables;
    private int headerRow;

    SheetWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    void heading(String text) {
        String shown = SheetText.line(text);
        text(row, 0, shown).bold().fontSize(14).set();
        next(1);
    }

    /** Lines over the whole width, as long as they may be. */
    void lines(List<String> lines) {
        for (String line : lines) {
            String shown = SheetText.of(line).strip();
            if (!shown.isEmpty()) {
                text(row, 0, shown).wrapText(true).verticalAlignment("top").set();
                sheet.range(row, 0, row, WIDTH - 1).merge();
                int high = 1 + shown.length() / LETTERS_A_LINE;
                sheet.rowHeight(row, Math.min(HIGHEST, high * LINE));
                next(high);
            }
        }
    }

    void blank() {
        next(1);
    }

    /** What it is, and what it says. */
    void fact(String name, String value) {
        text(row, 0, SheetText.line(name)).bold().verticalAlignment("top").set();
        String shown = SheetText.of(value).strip();
        text(row, 1, shown).wrapText(true).verticalAlignment("top").set();
        widen(0, name);
        widen(1, shown);
        next(1);
    }

    void fact(String name, LocalDate day) {
        fact(name, "");
        row--;
        sheet.value(row, 1, day);
        sheet.style(row, 1).format("d mmmm yyyy").horizontalAlignment("left").set();
        widen(1, "30 September 2026");
        row++;
    }

    void table(Block.Table table, String none) {
        String caption = SheetText.line(table.caption());
        if (!caption.isEmpty()) {
            text(row, 0, caption).bold().fontSize(12).set();
            next(1);
        }
        if (table.rows().isEmpty()) {
            text(row, 0, none).set();
            next(1);
            return;
        }
        for (int at = 0; at < table.columns().size(); at++) {
            Block.Column column = table.columns().get(at);
            StyleSetter style = text(row, at, SheetText.line(column.heading()))
                    .bold()
                    .wrapText(true)
                    .fillColor("E6F0EE")
                    .borderStyle("thin")
                    .verticalAlignment("bottom");
            (column.numeric() ? style.horizontalAlignment("right") : style).set();
            widen(at, column.heading());
        }
        headerRow = row;
        tables++;
        next(1);
        for (List<Block.Cell> cells : table.rows()) {
            for (int at = 0; at < cells.size(); at++) {
                cell(at, cells.get(at), table.columns().get(at).numeric());
                widen(at, cells.get(at).text());
            }
            row++;
        }
    }

    /** Once all is written. */
    void finish() {
        for (int at = 0; at < widths.size(); at++) {
            sheet.width(at, widths.get(at));
        }
        if (tables == 1 && linesAbove <= HIGHEST_FROZEN) {
            sheet.freezePane(0, headerRow + 1);
        }
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
    }

    private void cell(int column, Block.Cell cell, boolean numeric) {
        BigDecimal value = cell.value();
        if (value == null || cell.kind() == Block.Kind.WORDS || value.abs().compareTo(GREATEST) > 0) {
            StyleSetter style =
                    text(row, column, SheetText.of(cell.text())).wrapText(true).verticalAlignment("top");
            (numeric ? style.horizontalAlignment("right") : style).set();
            return;
        }
        switch (cell.kind()) {
            case POUNDS -> number(column, value, "\"£\"#,##0.00");
            case DAY -> day(column, cell, value);
            default -> number(column, value, value.stripTrailingZeros().scale() <= 0 ? "#,##0" : "#,##0.##");
        }
    }

    /** Excel knows no day before 1900, and takes that year for a leap year. */
    private void day(int column, Block.Cell cell, BigDecimal value) {
        if (value.compareTo(FIRST_DAY) < 0 || value.compareTo(LAST_DAY) > 0) {
            text(row, column, SheetText.of(cell.text()))
                    .verticalAlignment("top")
                    .set();
        } else {
            sheet.value(row, column, LocalDate.ofEpochDay(value.longValue()));
            sheet.style(row, column)
                    .format("d mmm yyyy")
                    .horizontalAlignment("left")
                    .verticalAlignment("top")
                    .set();
        }
    }

    private void number(int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(format).verticalAlignment("top").set();
    }

    /**
     * Text is text in a workbook, whatever it begins with; an apostrophe as in our CSV would be seen. But whoever edits
     * such a cell would turn it into a formula, unless the cell is one for text.
     */
    private StyleSetter text(int row, int column, String text) {
        sheet.value(row, column, text);
        StyleSetter style = sheet.style(row, column);
        return SheetText.startsFormula(text) ? style.format("@") : style;
    }

    private void next(int lines) {
        row++;
        if (tables == 0) {
            linesAbove += lines;
        }
    }

    private void widen(int column, String text) {
        while (widths.size() <= column) {
            widths.add(NARROWEST);
        }
        int length = text.length() > WIDEST ? WIDEST : text.length() + 2;
        widths.set(column, Math.max(widths.get(column), Math.min(WIDEST, length)));
    }
}
