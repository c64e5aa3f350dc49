package org.chrysalis.initiative;

import java.util.List;
import org.chrysalis.people.Actor;

/**
 * Told in the transaction that gives an initiative further leads: what waits for its leads waits for them as well.
 *
 * @param leads those who did not lead it before
 */
public record LeadsAdded(Actor actor, long initiativeId, List<Long> leads) {}
