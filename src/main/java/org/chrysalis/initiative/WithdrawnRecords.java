package org.chrysalis.initiative;

/**
 * A kind of record of an initiative that can be withdrawn and had files then: these stay stored, and the initiative's
 * history lists them.
 */
public interface WithdrawnRecords {

    /** As the history names it; what hides the history of a kind hides its files as well. */
    String kind();

    /**
     * SQL that selects {@code kind}, {@code id} and {@code name} of those that were withdrawn of initiative
     * {@code :owner} in {@code :organisation}; empty for a kind that is never withdrawn.
     */
    String withdrawn();
}
