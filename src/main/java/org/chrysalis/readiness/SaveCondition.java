package org.chrysalis.readiness;

/** Asks for a condition as it shall read. */
public record SaveCondition(String name, String explanation, int version) {}
