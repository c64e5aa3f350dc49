package org.chrysalis.initiative.web;

import java.util.Locale;
import org.chrysalis.initiative.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bean {@code @initiativeWords} of templates: which message and which colour a constant has. */
@Component("initiativeWords")
public class InitiativeWords {

    /** {@code initiative.origin.new} for {@code Origin.NEW}; "not recorded" for none. */
    public String key(String prefix, @Nullable Enum<?> constant) {
        return constant == null
                ? "support.summary.none"
                : "initiative." + prefix + "."
                        + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The colour of the status's tag. Pausing and ending are ordinary: neither is red. */
    public static String colour(Status status) {
        return switch (status) {
            case ACTIVE -> "green";
            case PAUSED -> "yellow";
            case ENDED -> "grey";
        };
    }

    public String statusColour(Status status) {
        return colour(status);
    }
}
