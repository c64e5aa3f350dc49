package org.chrysalis.database;

/** While it is not closed, migrations may change the table of the audit trail. */
@FunctionalInterface
interface OpenTrail extends AutoCloseable {

    /** @throws StartRefused when the trail cannot be closed */
    @Override
    void close();
}
