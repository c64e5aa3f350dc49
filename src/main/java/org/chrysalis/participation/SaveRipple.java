package org.chrysalis.participation;

import java.time.LocalDate;

/**
 * Asks for a ripple as it stands here.
 *
 * @param assumption which assumption shifted, if one did
 * @param seenWhere where it was seen: a service, a meeting, a document
 */
public record SaveRipple(
        String what, Wanted wanted, String assumption, String seenWhere, LocalDate seenOn, int version) {}
