package org.chrysalis.participation;

/** What kind of service or organisation a partner is. */
public enum PartnerKind {
    POLICE,
    HEALTH,
    EDUCATION,
    PROBATION,
    COURTS,
    HOUSING,
    COUNCIL,
    CHARITY,
    COMMUNITY,
    BUSINESS,
    RESEARCH,
    OTHER
}
