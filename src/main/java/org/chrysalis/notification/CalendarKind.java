package org.chrysalis.notification;

import org.chrysalis.support.Kebab;

/** What a day in a calendar is of, by which people choose what theirs holds. */
public enum CalendarKind {
    REVIEWS,
    CONDITIONS,
    CHECK_INS,
    /** Ends of money. */
    FUNDING,
    /** Protections that lift. */
    PROTECTIONS,
    /** Whatever else has a day: only in the calendars of those for whom it waits, or whose initiative it is of. */
    OTHER;

    /** As it stands in message keys. */
    public String key() {
        return Kebab.of(this);
    }
}
