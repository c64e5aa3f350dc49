package org.chrysalis.people;

/** Told in the transaction in which somebody's access to an organisation is taken away or given back. */
public record AccessChanged(long organisationId, long personId) {}
