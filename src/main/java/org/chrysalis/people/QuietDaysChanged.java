package org.chrysalis.people;

/** Told in the transaction in which an organisation chooses after how many days an initiative counts as quiet. */
public record QuietDaysChanged(long organisationId) {}
