package org.chrysalis.readiness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for something that will be done about the ground.
 *
 * @param condition the id of the condition, as the round asked it, that it is about; may be none
 * @param ownerId who sees to it
 */
public record SaveAction(String what, @Nullable Long condition, long ownerId, LocalDate dueOn, int version) {}
