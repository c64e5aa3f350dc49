package org.chrysalis.people;

/** Told in the transaction that founds an organisation, so that each feature gives it what it begins with. */
public record OrganisationFounded(long organisationId, String pathwayTemplate) {}
