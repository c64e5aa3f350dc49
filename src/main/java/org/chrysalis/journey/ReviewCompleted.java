package org.chrysalis.journey;

/** Told in the transaction in which a review becomes a record. */
record ReviewCompleted(long organisationId, long initiativeId, int number, long completedBy) {}
