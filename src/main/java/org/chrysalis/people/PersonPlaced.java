package org.chrysalis.people;

/** Told in the transaction in which somebody is given another role or another team in an organisation. */
public record PersonPlaced(long organisationId, long personId) {}
