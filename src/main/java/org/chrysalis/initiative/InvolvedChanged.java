package org.chrysalis.initiative;

import java.util.List;

/**
 * Told in the transaction in which other people lead an initiative or are in its team: what its people are asked, those
 * who join are asked as well, and those who leave no more.
 *
 * @param people those who were not of it before, or are not any more
 */
public record InvolvedChanged(long organisationId, long initiativeId, List<Long> people) {}
