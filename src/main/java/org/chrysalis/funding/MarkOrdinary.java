package org.chrysalis.funding;

import java.time.LocalDate;

/** Asks to mark that an initiative shows a sign of ordinary practice since a day. */
public record MarkOrdinary(LocalDate markedOn, String note, int version) {}
