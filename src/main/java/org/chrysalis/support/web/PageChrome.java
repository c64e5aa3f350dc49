package org.chrysalis.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page shows: whose house it is, who is signed in, where one can go. Templates see it as
 * {@code chrome}. {@code styles} is the address of the organisation's own style sheet (its accent colour), if it has
 * one; {@code settingsTheirs} says whether what the organisation has still to fill in is theirs to see to,
 * {@code unread} how much is new in their inbox.
 */
public record PageChrome(
        @Nullable String organisationName,
        @Nullable String personName,
        boolean severalOrganisations,
        List<NavigationItem> navigation,
        @Nullable String styles,
        boolean settingsTheirs,
        int unread) {

    /** Counting stops here. */
    private static final int MOST = 99;

    public static PageChrome signedOut() {
        return new PageChrome(null, null, false, List.of(), null, false, 0);
    }

    /** The number as the page shows it: beyond two digits it says nothing more. */
    public String getUnreadShown() {
        return unread > MOST ? MOST + "+" : String.valueOf(unread);
    }

    public boolean signedIn() {
        return personName != null;
    }

    /** For templates, which read properties. */
    public boolean isSignedIn() {
        return signedIn();
    }
}
