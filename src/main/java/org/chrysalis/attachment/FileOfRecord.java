package org.chrysalis.attachment;

/**
 * A file with the record that it is on, for a page on which the record is not shown itself.
 *
 * @param kind of the record, as the history names it
 * @param record what it is called
 */
public record FileOfRecord(String kind, String record, AttachedFile file) {}
