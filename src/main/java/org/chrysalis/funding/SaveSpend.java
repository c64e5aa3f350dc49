package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Asks to record what was spent of a sum up to a day, all in all. */
public record SaveSpend(LocalDate spentBy, BigDecimal amount, String note) {}
