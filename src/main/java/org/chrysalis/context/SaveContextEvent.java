package org.chrysalis.context;

import java.time.LocalDate;

/**
 * Asks for an event as it stands here.
 *
 * @param on its day; may lie ahead, such as a law that is known to come
 * @param name in a few words, as it is to stand on a picture
 * @param note what it meant here; may be empty
 */
public record SaveContextEvent(LocalDate on, ContextKind kind, String name, String note, int version) {}
