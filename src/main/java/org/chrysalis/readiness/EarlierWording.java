package org.chrysalis.readiness;

import java.time.Instant;

/**
 * The words that a condition had until somebody changed them.
 *
 * @param replacedBy their name; empty where it is not known any more
 */
public record EarlierWording(String name, String explanation, Instant replacedAt, String replacedBy) {}
