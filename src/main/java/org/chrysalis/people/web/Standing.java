package org.chrysalis.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the database now, shown above a form whose owner was overtaken: what they typed is kept below it,
 * and sending it again is their decision.
 */
final class Standing {

    /** One field, by the message that names it. */
    record Fact(String messageKey, @Nullable String value) {}

    private final List<Fact> facts = new ArrayList<>();

    private Standing() {}

    /** Begins to say it, with the status that goes with it. */
    static Standing now(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return new Standing();
    }

    Standing with(String messageKey, @Nullable Object value) {
        facts.add(new Fact(messageKey, value == null ? null : value.toString()));
        return this;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }
}
