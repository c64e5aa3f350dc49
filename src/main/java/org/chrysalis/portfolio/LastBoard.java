package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import org.chrysalis.people.Actor;

/**
 * Knows when the board last met: whoever keeps what was shown to boards declares a bean. Without one, "since the last
 * board" means a month.
 */
public interface LastBoard {

    /** The day of the last one before this day; none where there was none. */
    Optional<LocalDate> before(Actor actor, LocalDate day);
}
