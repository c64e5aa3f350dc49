package org.chrysalis.pack;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a section: sentences, a table, or a picture of a table. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Sentences.class, name = "sentences"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Bars.class, name = "bars"),
    @JsonSubTypes.Type(value = Block.Halves.class, name = "halves")
})
public sealed interface Block {

    /** Which of them it is, for a template: {@code table}. */
    default String form() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param list whether they are points of a list rather than a paragraph */
    record Sentences(boolean list, List<String> lines) implements Block {}

    /** Every row has as many cells as there are columns; the first cell of a row is its heading. */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {}

    /** @param numeric whether its cells stand to the right */
    record Column(String heading, boolean numeric) {}

    /**
     * @param text as it reads
     * @param value what a workbook counts with; none where the cell is words, or where the number is kept back because
     *     it is small
     * @param kind how a workbook writes the value
     */
    record Cell(String text, @Nullable BigDecimal value, Kind kind) {

        /** A cell of words. */
        public static Cell of(String text) {
            return new Cell(text, null, Kind.WORDS);
        }
    }

    /** {@code DAY} has its value as days since 1 January 1970; {@code POUNDS} in pounds with pence. */
    enum Kind {
        WORDS,
        NUMBER,
        POUNDS,
        DAY
    }

    /**
     * Horizontal bars from zero, the longest as long as there is room.
     *
     * @param alternative what the picture says, for those who do not see it; the table beside it has the numbers
     * @param marked whether the bar stands for what needs eyes (darker, and hatched where there is no colour)
     */
    record Bars(String title, String alternative, List<Bar> bars) implements Block {

        /** @param shown the value as it reads at the end of the bar */
        public record Bar(String label, BigDecimal value, String shown, boolean marked) {}
    }

    /** The split screen: in each row a bar from the middle to either side by the share of that side. */
    record Halves(String title, String alternative, String leftHeading, String rightHeading, List<Row> rows)
            implements Block {

        /** @param leftShown the value as it reads on the left */
        public record Row(String label, BigDecimal left, String leftShown, BigDecimal right, String rightShown) {}
    }
}
