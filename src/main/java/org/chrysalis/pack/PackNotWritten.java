package org.chrysalis.pack;

/** A pack could not be written as a file; says which, without what it says. */
final class PackNotWritten extends RuntimeException {

    PackNotWritten(String kind, PackContent content, PackStamp stamp, Throwable cause) {
        super("Pack " + stamp.number() + " of " + content.organisation() + " cannot be written as " + kind, cause);
    }
}
