package org.chrysalis.initiative;

/**
 * A question with which to begin: the overview of an initiative of which little is recorded yet invites to answer it. A
 * bean of the feature that records the answer.
 *
 * @param messageKey the question
 * @param path of the page that takes the answer, below {@code /initiatives/{reference}}
 * @param order its place, lowest first
 * @param rows a query by an index that has a row once it is answered, for {@code :organisation} and {@code :initiative}
 */
public record FirstLine(String messageKey, String path, int order, String rows) {}
