package org.chrysalis.participation;

import java.time.LocalDate;

/** Asks to note how strong the working relationship with a partner was on a day. */
public record NoteStrength(LocalDate notedOn, Strength strength, String note) {}
