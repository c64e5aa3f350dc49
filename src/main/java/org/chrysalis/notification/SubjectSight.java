package org.chrysalis.notification;

import java.util.Collection;
import java.util.Set;
import org.chrysalis.people.Actor;

/**
 * Says of one kind of subject who may see it: a bean of the feature that owns it. A kind without one is told to
 * anybody.
 */
public interface SubjectSight {

    String kind();

    /** Those of them that this person may see now. */
    Set<Long> visible(Actor actor, Collection<Long> ids);
}
