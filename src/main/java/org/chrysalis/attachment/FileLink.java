package org.chrysalis.attachment;

/** A file as a list of records names it, for {@code attachment/_files :: links(${files})}. */
public record FileLink(long id, String name) {}
