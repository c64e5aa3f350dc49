package org.chrysalis.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did it, in which organisation.
 *
 * @param personId none where the program itself acted
 * @param name as it stood
 */
public record Author(long organisationId, @Nullable Long personId, String name) {}
