package org.chrysalis.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chrysalis.pathway.Phase;
import org.chrysalis.portfolio.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Initiatives over time, a strip for each.
 *
 * @param end the first day after it
 * @param events when something happened to the whole organisation
 * @param key what its marks mean
 */
public record Strips(
        String title,
        String alternative,
        LocalDate from,
        LocalDate end,
        LocalDate today,
        List<Column> columns,
        List<LocalDate> events,
        List<Strip> strips,
        List<Mark> key)
        implements Block.Drawn {

    /** @param year where one begins, or the picture does */
    public record Column(LocalDate from, String year, String month) {}

    public record Strip(String name, String reference, List<Stretch> stretches) {}

    /**
     * @param words of a visit the stage; of others they are in the table
     * @param firm whether money is committed; everything else is
     */
    public record Stretch(
            Timeline.Kind kind,
            String words,
            @Nullable Phase phase,
            LocalDate from,
            @Nullable LocalDate until,
            boolean firm) {}

    /** @param sign which of those that the picture has: {@code money}, {@code review}, or a phase */
    public record Mark(String sign, String words) {}

    @Override
    public boolean nothing() {
        return strips.isEmpty();
    }

    @Override
    public Strips lettered(UnaryOperator<String> letters) {
        return new Strips(
                title,
                alternative,
                from,
                end,
                today,
                columns,
                events,
                strips.stream()
                        .map(strip -> new Strip(
                                letters.apply(strip.name()),
                                letters.apply(strip.reference()),
                                strip.stretches().stream()
                                        .map(each -> new Stretch(
                                                each.kind(),
                                                letters.apply(each.words()),
                                                each.phase(),
                                                each.from(),
                                                each.until(),
                                                each.firm()))
                                        .toList()))
                        .toList(),
                key.stream()
                        .map(mark -> new Mark(mark.sign(), letters.apply(mark.words())))
                        .toList());
    }
}
