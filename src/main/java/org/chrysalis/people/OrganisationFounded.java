package org.chrysalis.people;

import org.chrysalis.audit.Author;

/**
 * Told in the transaction that founds an organisation, so that each feature gives it what it begins with.
 *
 * @param pathwayTemplate the one that was chosen; empty where nobody chose one
 */
public record OrganisationFounded(long organisationId, String pathwayTemplate, Author founder) {}
