package org.chrysalis.people;

import org.jspecify.annotations.Nullable;

/** Asks that a member hold another role or work in another team. */
public record PlacePerson(
        long membershipId,
        int version,
        long roleId,
        @Nullable Long teamId) {}
