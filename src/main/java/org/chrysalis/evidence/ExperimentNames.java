package org.chrysalis.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;

/** The experiments of an initiative, as evidence names them: contributed as a bean by the feature that keeps them. */
public interface ExperimentNames {

    /**
     * Those that may be named, the latest first; at most two hundred, and those that were taken out are not among them.
     */
    List<Named> of(InitiativeHeader initiative);

    /** @param path the page that shows it */
    record Named(long id, String question, String path) {}

    /** Fewer than this many people are few: what was found with them is never shown without their number. */
    int FEW = 20;

    /**
     * How many people took part in each of these, where they were {@link #FEW few}; 4 stands for fewer than five.
     * Nothing of those of which nobody has said how many.
     */
    Map<Long, Integer> fewPeople(InitiativeHeader initiative, Collection<Long> ids);

    /** The one of this id; none where it was taken out, or never was of this initiative. */
    default Optional<Named> find(InitiativeHeader initiative, long id) {
        return of(initiative).stream().filter(each -> each.id() == id).findFirst();
    }
}
