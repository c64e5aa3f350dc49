package org.chrysalis.readiness;

import org.jspecify.annotations.Nullable;

/** What somebody said of one condition, by name. */
public record Said(long condition, String person, @Nullable Score score, String reason) {}
