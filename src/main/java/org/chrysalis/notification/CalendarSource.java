package org.chrysalis.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.people.Actor;

/** Days that matter to a person: a bean of whoever knows of some, each of days that no other one has. */
public interface CalendarSource {

    /**
     * From that day on, the first first and so many at most, of what the person may see now and wants to have in it;
     * then what waits for them since before.
     */
    List<CalendarDate> dates(Actor actor, Set<CalendarKind> kinds, LocalDate from, int most);

    /** Whether some of them may be of the whole organisation, and not of what is the person's own alone. */
    boolean wide(Actor actor);
}
