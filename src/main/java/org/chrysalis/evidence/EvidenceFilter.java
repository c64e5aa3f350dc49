package org.chrysalis.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence a page asks for.
 *
 * @param says any of these; all where there is none
 * @param standard at least this one
 * @param criterion what is about this one
 */
public record EvidenceFilter(
        List<Says> says,
        @Nullable EvidenceKind kind,
        @Nullable Integer standard,
        @Nullable Long criterion) {

    /** About whatever. */
    public EvidenceFilter(List<Says> says, @Nullable EvidenceKind kind, @Nullable Integer standard) {
        this(says, kind, standard, null);
    }

    public static final EvidenceFilter ALL = new EvidenceFilter(List.of(), null, null);

    /** What did not come out as hoped: a result of no difference, and one against it. */
    public static final List<Says> NULL_AND_CONTRARY = List.of(Says.NO_DIFFERENCE, Says.CONTRADICTS);

    public boolean asksNothing() {
        return equals(ALL);
    }
}
