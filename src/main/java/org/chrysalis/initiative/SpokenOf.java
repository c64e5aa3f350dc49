package org.chrysalis.initiative;

import org.chrysalis.attachment.AttachmentGuard.Owned;
import org.chrysalis.people.Actor;

/**
 * A kind of record of an initiative of which what people say is listed with what they say of the initiative: a bean.
 * Whoever sees the initiative sees such records, but for those of whom {@link org.chrysalis.people.DiscreetKinds} says
 * otherwise.
 */
public interface SpokenOf {

    /** The kind in addresses and in the history. */
    String kind();

    /**
     * What names a record, as SQL that selects it by the id {@code subject} in {@code :organisation}; nothing where the
     * record is not there, or no longer.
     */
    String nameOf(String subject);

    /** Whether people go on talking of such a record once the initiative has ended. */
    default boolean outlivesEnding() {
        return false;
    }

    /** Whether nothing more can be said of such a record: as a rule once the initiative has ended. */
    default boolean closed(InitiativeHeader initiative) {
        return initiative.ended() && !outlivesEnding();
    }

    /**
     * For somebody who wants to read or say something of a record.
     *
     * @throws org.chrysalis.support.NotFound if the record is not there for this person
     */
    Owned toRead(Actor actor, long id);
}
