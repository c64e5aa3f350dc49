package org.chrysalis.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chrysalis.pack.Block.Bars;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.pack.Block.Column;
import org.chrysalis.pack.Block.Sentences;
import org.chrysalis.pack.Block.Table;

/** Puts the pieces of one section together, and names only what everybody who reads packs may see. */
final class Blocks {

    /** As many rows as somebody reads on paper. */
    static final int MOST_ROWS = 30;

    private final List<Block> blocks = new ArrayList<>();
    private final PackWords words;
    private final Set<String> kept;

    /** @param kept the references that stand nowhere in the pack */
    Blocks(PackWords words, Set<String> kept) {
        this.words = words;
        this.kept = kept;
    }

    List<Block> all() {
        return List.copyOf(blocks);
    }

    boolean mayName(String reference) {
        return !kept.contains(reference);
    }

    /** Of rows that name initiatives, those that a table holds. */
    <R> List<R> shown(List<R> rows, Function<R, String> reference) {
        return rows.stream()
                .filter(row -> mayName(reference.apply(row)))
                .limit(MOST_ROWS)
                .toList();
    }

    /** A paragraph; sentences that are empty are none. */
    Blocks say(String... sentences) {
        List<String> lines =
                Arrays.stream(sentences).filter(Predicate.not(String::isBlank)).toList();
        if (!lines.isEmpty()) {
            blocks.add(new Sentences(false, lines));
        }
        return this;
    }

    /** A paragraph beneath a picture that is not nothing, which it explains before it says the rest. */
    Blocks sayBeneath(String drawn, String sentence) {
        blocks.add(new Sentences(false, List.of(sentence), drawn));
        return this;
    }

    /** Points of a list; none where there is nothing to say. */
    Blocks points(List<String> points) {
        if (!points.isEmpty()) {
            blocks.add(new Sentences(true, List.copyOf(points)));
        }
        return this;
    }

    /** Adds a sentence to points where it counts anything. */
    void count(List<String> points, int count, String key, Object... more) {
        if (count > 0) {
            Object[] arguments = new Object[more.length + 1];
            arguments[0] = count;
            System.arraycopy(more, 0, arguments, 1, more.length);
            points.add(words.say(key, arguments));
        }
    }

    /** A picture of numbers, where there is any that is not nothing. */
    Blocks bars(String title, List<Bars.Bar> bars) {
        if (bars.stream().anyMatch(bar -> bar.value().signum() > 0)) {
            String read =
                    bars.stream().map(bar -> bar.label() + " " + bar.shown()).collect(Collectors.joining(", "));
            blocks.add(new Bars(title, words.say("pack.picture", title, read), bars));
        }
        return this;
    }

    Blocks picture(Block picture) {
        blocks.add(picture);
        return this;
    }

    /** A table; none where it has no rows. */
    <R> Blocks table(String caption, List<Column> columns, List<R> rows, Function<R, List<Cell>> cells) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(caption, columns, rows.stream().map(cells).toList()));
        }
        return this;
    }

    /**
     * A table whose rows name initiatives: without those that may not be named, which are counted beneath, and no
     * longer than somebody reads.
     */
    <R> Blocks naming(
            String caption,
            List<Column> columns,
            List<R> rows,
            Function<R, String> reference,
            Function<R, List<Cell>> cells) {
        return naming(caption, columns, rows, rows.size(), reference, cells);
    }

    /**
     * The same of rows of which only some were read.
     *
     * @param all how many there are
     */
    <R> Blocks naming(
            String caption,
            List<Column> columns,
            List<R> rows,
            int all,
            Function<R, String> reference,
            Function<R, List<Cell>> cells) {
        return table(caption, columns, shown(rows, reference), cells).left("pack.rows.first", rows, all, reference);
    }

    /** The same of rows of which the latest come first. */
    <R> Blocks latest(
            String caption,
            List<Column> columns,
            List<R> rows,
            int all,
            Function<R, String> reference,
            Function<R, List<Cell>> cells) {
        return table(caption, columns, shown(rows, reference), cells).left("portfolio.latest", rows, all, reference);
    }

    /**
     * What is said beneath rows that name initiatives: of how many they are some, and that some may not be named.
     *
     * @param some the key of what is said where some of the rows are shown
     * @param all how many there are
     */
    <R> Blocks left(String some, List<R> rows, int all, Function<R, String> reference) {
        int named =
                (int) rows.stream().filter(row -> mayName(reference.apply(row))).count();
        int unnamed = rows.size() - named;
        List<String> left = new ArrayList<>();
        if (all > rows.size()) {
            // Which of those that were not read may be named, nobody knows.
            if (named > 0) {
                left.add(words.say(some, Math.min(MOST_ROWS, named), all));
            }
            if (unnamed > 0) {
                left.add(words.say("pack.rows.some-unnamed"));
            }
        } else {
            if (named > MOST_ROWS) {
                left.add(words.say(some, MOST_ROWS, named));
            }
            count(left, unnamed, "pack.rows.unnamed");
        }
        return say(left.toArray(String[]::new));
    }

    Column words(String key) {
        return new Column(words.say(key), false);
    }

    Column numbers(String key) {
        return new Column(words.say(key), true);
    }
}
