package org.chrysalis.funding;

/**
 * A sign that something is becoming ordinary, as administrators see it.
 *
 * @param inUse how many initiatives show it
 */
public record OrdinaryMarkerView(long id, String name, boolean retired, long inUse, int version) {}
