package org.chrysalis.attachment;

import java.time.Instant;

/** A file on a record, as a page shows it. */
public record AttachedFile(
        long id, String name, FileKind kind, int size, String addedBy, Instant addedAt, int version) {

    private static final int KILO = 1024;

    /** In megabytes from one on, in kilobytes below. */
    public String sizeKey() {
        return size >= KILO * KILO ? "attachment.size.mb" : "attachment.size.kb";
    }

    public double sizeNumber() {
        return size >= KILO * KILO ? Math.round(10.0 * size / KILO / KILO) / 10.0 : Math.max(1, size / KILO);
    }
}
