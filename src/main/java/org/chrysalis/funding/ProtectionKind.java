package org.chrysalis.funding;

/** What kind of shelter a protection is. */
public enum ProtectionKind {
    BUDGET,
    POSTS,
    EXEMPTION,
    CASELOADS,
    SPACE,
    OTHER
}
