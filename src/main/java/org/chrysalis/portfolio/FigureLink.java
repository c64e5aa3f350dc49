package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.TwoDays;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the address of the list asks for it.
 *
 * @param question the name of the question that answers to it
 */
public record FigureLink(String question, String answer) {

    /** A figure that holds now. */
    public static FigureLink of(String figure, Long... ids) {
        return link(figure(figure).told(List.of(), ids));
    }

    /** One of what happened in this time. */
    public static FigureLink of(String figure, LocalDate from, LocalDate to, Long... ids) {
        return link(figure(figure).told(List.of(from, to), ids));
    }

    /** The same of what a filter let through on either of two days, or on one and not the other. */
    public FigureLink among(TwoDays days) {
        return new FigureLink(ChangedQuestion.name(question), ChangedQuestion.written(days, answer));
    }

    /** What a filter let through on these days. */
    public static FigureLink of(TwoDays days) {
        return new FigureLink(
                ChangedQuestion.name(FigureQuestion.name(Figure.BEGAN)), ChangedQuestion.written(days, ""));
    }

    /** Together with what the address asks already. */
    public String after(@Nullable String before) {
        return FigureQuestion.and(before, answer);
    }

    private static Figure figure(String key) {
        return Figure.named(key).orElseThrow(() -> new IllegalArgumentException("No figure is called " + key));
    }

    private static FigureLink link(Figure.Told told) {
        return new FigureLink(FigureQuestion.name(told.figure()), told.written());
    }
}
