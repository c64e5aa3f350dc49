package org.chrysalis.readiness;

import java.time.LocalDate;

/**
 * Says that something was done.
 *
 * @param note what came of it; may be empty
 */
public record ActionDone(LocalDate on, String note, int version) {}
