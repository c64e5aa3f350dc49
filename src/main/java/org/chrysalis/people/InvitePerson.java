package org.chrysalis.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody in.
 *
 * @param submission the form's token
 * @param name as the inviter knows it; the person may write it differently
 */
public record InvitePerson(
        UUID submission,
        String email,
        String name,
        long roleId,
        @Nullable Long teamId) {}
