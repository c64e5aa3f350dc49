package org.chrysalis.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of every page of one initiative: what it is called, where it stands, what one can do with it. */
public record IdentityBar(
        String reference,
        String name,
        List<Tag> tags,
        @Nullable String fact,
        List<NavigationItem> actions) {

    /** Words on a coloured ground; the colour is one of the tag component's, or null for the standard one. */
    public record Tag(String words, @Nullable String colour) {}
}
