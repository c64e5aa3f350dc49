package org.chrysalis.participation;

import java.time.LocalDate;

/** What an initiative changed elsewhere, as a page may show it. */
public record RippleView(
        long id, String what, Wanted wanted, String assumption, String seenWhere, LocalDate seenOn, int version) {}
