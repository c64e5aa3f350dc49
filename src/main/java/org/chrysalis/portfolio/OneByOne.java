package org.chrysalis.portfolio;

import org.chrysalis.initiative.Sight;

/**
 * Looks up what a few rows are about, in their order. An organisation is expected to be small (docs/performance.md):
 * all initiatives of a large one would else be read, to be compared with these few.
 */
final class OneByOne {

    private OneByOne() {}

    /** The initiative {@code i} of each row, where the person sees it; bound by {@link Sight#bind}. */
    static String seen(String row) {
        return """
                cross join lateral (
                    select i.id, i.reference, i.name
                    from initiative i
                    where i.id = %s.initiative_id and %s
                    limit 1) i""".formatted(row, Sight.OF_INITIATIVE);
    }
}
