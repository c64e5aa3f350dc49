package org.chrysalis.support.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chrysalis.support.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the version that somebody else saved and what this person typed. A controller that catches a
 * conflict puts it into the model as {@code conflict}, gives its form the new version, and shows the form again with
 * status 409: the layout shows both, says whose change it was, and nothing typed is lost.
 */
public final class Differences {

    /** One field: the key of its label, what is saved now, what was typed. */
    public record Row(String labelKey, String theirs, String yours) {}

    private final List<Row> rows = new ArrayList<>();
    private @Nullable Conflict conflict;
    private boolean own;

    /** Adds the field if the two differ; null and empty are the same. A day is told as people write it. */
    public Differences compare(String labelKey, @Nullable Object theirs, @Nullable Object yours) {
        String saved = words(theirs);
        String typed = words(yours);
        if (!saved.equals(typed)) {
            rows.add(new Row(labelKey, saved, typed));
        }
        return this;
    }

    private static String words(@Nullable Object value) {
        return value instanceof LocalDate day
                ? new Dates().date(day)
                : Objects.toString(value, "").strip();
    }

    /** Notes which conflict was met: the page says who made the change that it is about. */
    public Differences after(Conflict met) {
        this.conflict = met;
        return this;
    }

    /** Where it was this person who changed it: the other version is from another window of theirs. */
    public Differences ofOnesOwn() {
        this.own = true;
        return this;
    }

    @Nullable
    Conflict conflict() {
        return conflict;
    }

    public boolean isOwn() {
        return own;
    }

    public List<Row> getRows() {
        return List.copyOf(rows);
    }
}
