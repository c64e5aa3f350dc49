package org.chrysalis.initiative;

import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.people.Actor;

/** Those who come to what asks its people, and those who leave it. */
public final class Joiners {

    private Joiners() {}

    /**
     * Asks no more of a person what they were told and are not asked. Who joins by their own doing knows.
     *
     * @param asked by their ids, the things of which this person is asked something now
     * @param told those of which they were told that waits for them still
     * @return those of which they are to be told; none where they do it themselves
     */
    public static Set<Long> follow(long person, Set<Long> asked, Set<Long> told, LongConsumer askedNoMore) {
        told.stream().filter(Predicate.not(asked::contains)).forEach(askedNoMore::accept);
        if (CurrentActor.find()
                .map(Actor::personId)
                .filter(own -> own == person)
                .isPresent()) {
            return Set.of();
        }
        return asked.stream().filter(Predicate.not(told::contains)).collect(Collectors.toUnmodifiableSet());
    }
}
