package org.chrysalis.conversation;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chrysalis.initiative.SpokenOf;
import org.chrysalis.people.DiscreetKinds;
import org.springframework.stereotype.Component;

/**
 * What questions are about, as SQL over {@code comment c} and {@code membership m} of somebody who sees the initiative.
 * {@link Topics} opens the same, one at a time.
 */
@Component
class AskedAbout {

    private final List<SpokenOf> kinds;
    private final List<DiscreetKinds> discreet;

    AskedAbout(List<SpokenOf> kinds, List<DiscreetKinds> discreet) {
        this.kinds = List.copyOf(kinds);
        this.discreet = List.copyOf(discreet);
    }

    /** Whether it is there at all: it was not taken back. */
    String isThere() {
        return each(kind -> "");
    }

    /**
     * Whether it is there, and for that person: a link to it opens.
     *
     * @param own whether they lead the initiative or are in its team, as SQL
     */
    String isSeen(String own) {
        return each(kind -> openTo(kind, own));
    }

    /** @param condition by the kind, as SQL that ends with {@code and}; empty for none */
    private String each(UnaryOperator<String> condition) {
        return kinds.stream()
                .map(kind -> "\n when '%s' then %sexists (%s)"
                        .formatted(kind.kind(), condition.apply(kind.kind()), kind.nameOf("c.subject_id")))
                .collect(Collectors.joining(
                        "", "case c.subject_kind when '%s' then true".formatted(Topic.INITIATIVE), " else false end"));
    }

    private String openTo(String kind, String own) {
        return discreet.stream()
                .filter(each -> each.kinds().contains(kind))
                .map(each -> each.openTo(own) + " and ")
                .collect(Collectors.joining());
    }
}
