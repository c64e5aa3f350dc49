package org.chrysalis.initiative;

/**
 * A kind of work that the paper says runs through every stage and is never finished in one: relationships with those
 * who would scale it, evidence, co-design with young people. A bean of the feature that records it; the journey shows
 * all of them across its visits, with their gaps.
 */
public interface PracticeThread {

    /** In kebab-case: {@code journey.thread.<name>} is what pages call it. */
    String name();

    /** Its place among the others, lowest first. */
    int order();

    /** Where it is recorded, below {@code /initiatives/{reference}}. */
    String path();

    /**
     * A query of one column, {@code day}: the days on which something of it happened, each as often as it did, for
     * {@code :organisation} and {@code :initiative}, by an index.
     */
    String days();
}
