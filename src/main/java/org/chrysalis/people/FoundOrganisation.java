package org.chrysalis.people;

/**
 * Asks for a new organisation.
 *
 * @param code two to five capital letters, unique in the installation; the first part of every reference
 * @param pathwayTemplate the name of the pathway that it begins with: {@code FIVE_STAGES} or {@code SIX_STAGES}
 */
public record FoundOrganisation(
        String code, String name, String administratorEmail, String administratorName, String pathwayTemplate) {}
