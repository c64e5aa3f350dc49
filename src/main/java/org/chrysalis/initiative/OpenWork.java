package org.chrysalis.initiative;

/**
 * Something open of an initiative to which one person sees: a bean of the feature that records it, so that nobody loses
 * sight of what waits for them.
 *
 * @param people a query by an index for {@code :organisation} and {@code :initiative}, of {@code person_id}: whoever
 *     sees to each that is open; it may be none
 */
public record OpenWork(String people) {}
