package org.chrysalis.support.web;

/**
 * Another of the person's own organisations, to which a page offers to go over.
 *
 * @param next the path on which they go on there
 */
public record Elsewhere(long id, String name, String next) {}
