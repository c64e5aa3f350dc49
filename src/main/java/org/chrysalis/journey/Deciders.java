package org.chrysalis.journey;

import java.util.List;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;

/** Who decided or was there: names of people and of bodies, as they were given. */
final class Deciders {

    static final int MOST = 20;

    private Deciders() {}

    /**
     * @param given none where it is known that nobody wrote down who decided, and then nobody is named
     * @throws Refused if somebody was asked and nobody is named: a decision has deciders
     */
    static List<String> named(@Nullable List<String> given, String field) {
        if (given == null) {
            return List.of();
        }
        List<String> names = given.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            throw new Refused(field, "journey.deciders.none");
        }
        if (names.size() > MOST) {
            throw new Refused(field, "journey.deciders.too-many", MOST);
        }
        return names;
    }

    /** As the trail tells them, parted by what stands in no name: many have a comma. None where nobody is named. */
    static @Nullable String said(List<String> deciders) {
        return deciders.isEmpty() ? null : String.join("; ", deciders);
    }
}
