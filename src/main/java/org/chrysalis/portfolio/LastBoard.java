package org.chrysalis.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Knows when the board last met: whoever keeps what was shown to boards declares a bean. Without one, "since the last
 * board" means a month.
 */
public interface LastBoard {

    /** Which initiatives a board looks at: those of a team, those of a saved view, or all. */
    record About(@Nullable Long team, @Nullable Long view) {

        public static final About ALL = new About(null, null);
    }

    /**
     * The day of the figures on which the last one before this day met about these initiatives. Where no board met on
     * them alone, the one that met on all of them; none where there was none.
     */
    Optional<LocalDate> before(Actor actor, About about, LocalDate day);

    /** Until when what was entered stands in the figures of this day that a board met on; none where none did. */
    Optional<Instant> known(Actor actor, About about, LocalDate day);
}
