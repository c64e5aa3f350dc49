package org.chrysalis.support;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/**
 * Something that is done again and again, by one node of several: a bean of the feature. It is to leave things as they
 * were where it finds nothing to do, because after a node was lost it is done once more.
 */
public interface Job {

    /** Of its own, in kebab-case; it stands in the database. */
    String name();

    Schedule schedule();

    void run();
}
