package org.chrysalis.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the content of files lies, each by its organisation and checksum. In the database, so that one copy of the
 * database is a copy of everything; a store of objects can take its place without anybody else noticing.
 */
interface FileStore {

    /** Keeps what is not kept yet, in the caller's transaction. */
    void put(long organisationId, String checksum, InputStream content) throws IOException;

    /** Reads it a piece at a time; the caller closes it. */
    InputStream open(long organisationId, String checksum);

    /** Forgets it for good. */
    void erase(long organisationId, String checksum);
}
