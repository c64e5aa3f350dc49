package org.chrysalis.people;

/** A picture, and what it is by its content. */
public record Logo(String contentType, byte[] content) {

    /** As much as a logo may weigh. */
    public static final int LARGEST_KILOBYTES = 200;
}
