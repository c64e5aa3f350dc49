package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Asks for a reading as it stands here.
 *
 * @param version of an edit; of no matter for a new one
 */
public record SaveReading(LocalDate readOn, BigDecimal value, String note, int version) {}
