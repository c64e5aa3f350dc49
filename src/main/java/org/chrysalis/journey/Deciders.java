package org.chrysalis.journey;

import java.util.List;
import org.chrysalis.support.Refused;

/** Who decided or was there: names of people and of bodies, as they were given. */
final class Deciders {

    static final int MOST = 20;

    private Deciders() {}

    /** @throws Refused if nobody is named: a decision has deciders */
    static List<String> named(List<String> given, String field) {
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
}
