package org.chrysalis.notification;

import java.util.Locale;

/** What people are told of, and may choose to be mailed at once. */
public enum NoticeKind {
    /** They were made a lead. */
    LEAD,
    /** Something was given to them to see to. */
    TO_SEE_TO,
    /** A review was recorded of what they lead. */
    REVIEW,
    /** Somebody mentioned them. */
    MENTION,
    /** Something entered a view that they watch. */
    ENTERED;

    /** As it stands in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
