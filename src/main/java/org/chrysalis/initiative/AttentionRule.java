package org.chrysalis.initiative;

import java.util.List;

/**
 * Works out why an initiative should be looked at: a bean of the feature that knows. It is asked whenever something
 * is recorded about the initiative, and says with each reason from which day on it holds, so that no rule has to run
 * merely because a day passed.
 */
public interface AttentionRule {

    /** The rule's name, in kebab-case; {@code attention.<name>} is its sentence and filters know it by this. */
    String name();

    /** The reasons as of what is recorded now, present and to come. Runs in the transaction that recorded it. */
    List<Attention> reasonsFor(long initiativeId);
}
