package org.chrysalis.readiness;

/**
 * A condition of the organisation's list, as a page may show it.
 *
 * @param explanation what it means, in a sentence
 * @param rounds in how many rounds it was asked; counted for administrators only
 */
public record ConditionView(long id, String name, String explanation, boolean retired, long rounds, int version) {}
