package org.chrysalis.people;

/** A picture, and what it is by its content. */
public record Logo(String contentType, byte[] content) {}
