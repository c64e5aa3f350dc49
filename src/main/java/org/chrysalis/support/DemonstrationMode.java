package org.chrysalis.support;

import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Whether the demonstration council is part of this installation. Decided here only: {@code chrysalis.demo} says
 * {@code on}, {@code off} or {@code auto}; {@code auto} is on with the embedded database, which is how people try
 * Chrysalis, and off with a database of their own, where nobody expects strangers.
 */
public record DemonstrationMode(boolean on) {

    static final String PROPERTY = "chrysalis.demo";
    static final String DATABASE_URL = "spring.datasource.url";

    /**
     * @throws Misconfigured for a word that is none of the three, so that a slip never opens the
     *     demonstration's published passwords to the world
     */
    public static DemonstrationMode of(Environment environment) {
        String said = environment.getProperty(PROPERTY, "auto").trim().toLowerCase(Locale.ROOT);
        // YAML turns on, off, yes and no into truth values before we see them.
        boolean on = switch (said) {
            case "auto", "" -> !StringUtils.hasText(environment.getProperty(DATABASE_URL));
            case "on", "true", "yes" -> true;
            case "off", "false", "no" -> false;
            default ->
                throw new Misconfigured(
                        "chrysalis.demo (CHRYSALIS_DEMO) is \"" + said + "\", but must be on, off or auto.");
        };
        return new DemonstrationMode(on);
    }
}
