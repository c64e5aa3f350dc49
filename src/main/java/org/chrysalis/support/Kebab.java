package org.chrysalis.support;

import java.util.Locale;

/** Constants as message keys and addresses have them: {@code planned-stop} for {@code PLANNED_STOP}. */
public final class Kebab {

    private Kebab() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** Of a constant's name, as the database keeps it. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
