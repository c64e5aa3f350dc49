package org.chrysalis.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A piece of a section: sentences, a table, or a picture of a table. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Sentences.class, name = "sentences"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Bars.class, name = "bars"),
    @JsonSubTypes.Type(value = Block.Halves.class, name = "halves"),
    @JsonSubTypes.Type(value = Block.Moves.class, name = "moves"),
    @JsonSubTypes.Type(value = Block.Spread.class, name = "spread"),
    @JsonSubTypes.Type(value = Strips.class, name = "strips")
})
public sealed interface Block {

    /** Which of them it is, for a template: {@code table}. */
    default String form() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @param list whether they are points of a list rather than a paragraph
     * @param drawn what is said before them of the picture above, where that is shown; none where nothing is
     */
    record Sentences(
            boolean list,
            List<String> lines,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String drawn) implements Block {

        Sentences(boolean list, List<String> lines) {
            this(list, lines, null);
        }

        /** All of them, for whoever shows the picture. */
        public List<String> beneathPicture() {
            return drawn == null
                    ? lines
                    : Stream.concat(Stream.of(drawn), lines.stream()).toList();
        }
    }

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

    /** A picture. Beside it stands a table that says the same. */
    sealed interface Drawn extends Block permits Bars, Halves, Moves, Spread, Strips {

        String title();

        /** What it says, for those who do not see it. */
        String alternative();

        /** Whether there is nothing to draw. */
        boolean nothing();

        /** The same with what stands in it in other letters: words are cut by their width, so this comes before. */
        Drawn lettered(UnaryOperator<String> letters);
    }

    /**
     * Horizontal bars from zero, the longest as long as there is room.
     *
     * @param alternative what the picture says, for those who do not see it; the table beside it has the numbers
     * @param marked whether the bar stands for what needs eyes (hatched)
     */
    record Bars(String title, String alternative, List<Bar> bars) implements Drawn {

        /** @param shown the value as it reads at the end of the bar */
        public record Bar(String label, BigDecimal value, String shown, boolean marked) {}

        @Override
        public boolean nothing() {
            return bars.isEmpty();
        }

        @Override
        public Bars lettered(UnaryOperator<String> letters) {
            return new Bars(
                    title,
                    alternative,
                    bars.stream()
                            .map(bar -> new Bar(
                                    letters.apply(bar.label()), bar.value(), letters.apply(bar.shown()), bar.marked()))
                            .toList());
        }
    }

    /** The split screen: in each row a bar from the middle to either side by the share of that side. */
    record Halves(String title, String alternative, String leftHeading, String rightHeading, List<Row> rows)
            implements Drawn {

        /** @param leftShown the value as it reads on the left */
        public record Row(String label, BigDecimal left, String leftShown, BigDecimal right, String rightShown) {}

        @Override
        public boolean nothing() {
            return rows.isEmpty();
        }

        @Override
        public Halves lettered(UnaryOperator<String> letters) {
            return new Halves(
                    title,
                    alternative,
                    letters.apply(leftHeading),
                    letters.apply(rightHeading),
                    rows.stream()
                            .map(row -> new Row(
                                    letters.apply(row.label()),
                                    row.left(),
                                    letters.apply(row.leftShown()),
                                    row.right(),
                                    letters.apply(row.rightShown())))
                            .toList());
        }
    }

    /**
     * How initiatives travel: the stages in their order, and bows between them.
     *
     * @param steps by the places of the stages
     */
    record Moves(String title, String alternative, List<String> stages, List<Step> steps) implements Drawn {

        public record Step(int from, int to, int times) {}

        @Override
        public boolean nothing() {
            return steps.stream().allMatch(step -> step.from() == step.to());
        }

        @Override
        public Moves lettered(UnaryOperator<String> letters) {
            return new Moves(title, alternative, stages.stream().map(letters).toList(), steps);
        }
    }

    /**
     * How long visits took: a dot for each, and the middle half of those that are over.
     *
     * @param month what one month of the axis is called
     * @param months what several are
     */
    record Spread(String title, String alternative, String month, String months, List<Stage> stages) implements Drawn {

        /** @param quarter in days, as the others; none where no visit is over */
        public record Stage(
                String name,
                @Nullable Double quarter,
                @Nullable Double middle,
                @Nullable Double threeQuarters,
                List<Visits> visits) {}

        /** Some of about the same length. */
        public record Visits(int days, int visits, boolean open) {}

        @Override
        public boolean nothing() {
            return stages.stream().allMatch(stage -> stage.visits().isEmpty());
        }

        @Override
        public Spread lettered(UnaryOperator<String> letters) {
            return new Spread(
                    title,
                    alternative,
                    letters.apply(month),
                    letters.apply(months),
                    stages.stream()
                            .map(stage -> new Stage(
                                    letters.apply(stage.name()),
                                    stage.quarter(),
                                    stage.middle(),
                                    stage.threeQuarters(),
                                    stage.visits()))
                            .toList());
        }
    }
}
