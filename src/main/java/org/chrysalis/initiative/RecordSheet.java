package org.chrysalis.initiative;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A part of what is recorded about an initiative, as a sheet that people take with them: a bean of the feature that
 * keeps it. Served under {@code /initiatives/{reference}/sheets/{name}} to those who may export.
 */
public interface RecordSheet {

    /** The sheet's name in its address and its file: {@code risks}. */
    String name();

    /** What stands over the columns, as message keys. */
    List<String> headings();

    /** Whether this person may take it: one on money is not for everybody. */
    default boolean visibleTo(Actor actor, InitiativeHeader initiative) {
        return true;
    }

    /** Of what kind of thing the history says that it was taken: who sees nothing of that kind is not told of it. */
    default String kind() {
        return "initiative";
    }

    /**
     * The rows in the order of the page, days as {@code 2026-03-31}, sums as {@code 1234.56}; an empty text where
     * nothing is known. At most {@value #MOST} are served.
     */
    List<List<String>> rows(Actor actor, InitiativeHeader initiative);

    /** As many rows as one sheet holds. */
    int MOST = 5000;

    /** One that everybody may take who may export. */
    static RecordSheet of(
            String name, List<String> headings, BiFunction<Actor, InitiativeHeader, List<List<String>>> rows) {
        return new RecordSheet() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> headings() {
                return headings;
            }

            @Override
            public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
                return rows.apply(actor, initiative);
            }
        };
    }

    /** What stands in a cell: days as machines write them, nothing for nothing. */
    static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
