package org.chrysalis.attachment;

/** Says how much people have said of a record: a bean of whoever keeps that. Whoever asks has opened the record. */
public interface SaidOfRecords {

    /** The number as SQL in brackets, of the record {@code :subject} of {@code :kind} in {@code :organisation}. */
    String counted();
}
