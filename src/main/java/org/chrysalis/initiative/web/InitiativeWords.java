package org.chrysalis.initiative.web;

import java.time.Instant;
import org.chrysalis.initiative.Status;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bean {@code @initiativeWords} of templates: which message and which colour a constant has. */
@Component("initiativeWords")
public class InitiativeWords {

    private final Dates dates;

    InitiativeWords(Dates dates) {
        this.dates = dates;
    }

    /** {@code initiative.origin.new} for {@code Origin.NEW}; "not recorded" for none. */
    public String key(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? "support.summary.none" : "initiative." + prefix + "." + Kebab.of(constant);
    }

    /** The colour of the status's tag. Pausing and ending are ordinary: neither is red. */
    public static String colour(Status status) {
        return switch (status) {
            case ACTIVE -> "green";
            case PAUSED -> "yellow";
            case ENDED -> "grey";
        };
    }

    /** The day of an instant in London, for tables: 31 Mar 2026. */
    public String day(Instant instant) {
        return dates.shortDate(instant.atZone(ClockConfiguration.LONDON).toLocalDate());
    }

    public String statusColour(Status status) {
        return colour(status);
    }
}
