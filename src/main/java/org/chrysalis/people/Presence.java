package org.chrysalis.people;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, and what the frame of every page says about them: read together, once a request.
 *
 * @param styleVersion of the organisation's own style sheet; none where it has no accent colour
 * @param unread how much is new in their inbox here, counted up to 100
 */
public record Presence(
        Actor actor,
        String organisationName,
        boolean severalOrganisations,
        @Nullable Integer styleVersion,
        int unread) {}
