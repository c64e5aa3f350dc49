package org.chrysalis.risk;

/**
 * Who or what bears a risk, as a page may show it.
 *
 * @param people whether it is a risk to people: those come first
 * @param fixed whether every organisation has it, and none can take it away
 * @param inUse how many risks are of this kind; counted for administrators only
 */
public record RiskKindView(
        long id, String name, boolean people, boolean fixed, boolean retired, long inUse, int version) {}
