package org.chrysalis.attachment;

/** Says how much people have said of a record: a bean of whoever keeps that. Whoever asks has opened the record. */
public interface SaidOfRecords {

    int said(long organisationId, String kind, long id);
}
