package org.chrysalis.support;

/**
 * Something that a feature keeps for a while only. Asked now and then, on every node; what another node removed is
 * gone.
 */
public interface Housekeeping {

    /** Removes so many at most of what has had its time, in a transaction of its own, and says how many there were. */
    int removeExpired(int most);

    /** What is removed, for the log: "submissions". */
    String what();
}
