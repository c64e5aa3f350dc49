package org.chrysalis.participation;

import java.time.LocalDate;

/** How strong a relationship was on a day, as a page may show it. */
public record StrengthView(
        long id, LocalDate notedOn, Strength strength, String note, String recordedBy, int version) {}
