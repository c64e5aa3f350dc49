package org.chrysalis.evidence;

/**
 * For whom something is measured. The paper: being in school and having check-ups are important, and ticking all of
 * such a list does not add up to a happy adulthood. So what people themselves want stands first, and beside what must
 * be reported.
 */
public enum Frame {
    MATTERS,
    REPORTED
}
