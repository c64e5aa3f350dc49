package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Backdrop.Behind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that lies behind an initiative's pictures in time, for the fragment {@code chrysalis/chart :: behind}. */
@Service
@Transactional(readOnly = true)
public class Backdrops {

    private final ObjectProvider<Backdrop> backdrops;

    Backdrops(ObjectProvider<Backdrop> backdrops) {
        this.backdrops = backdrops;
    }

    /**
     * What touches the days of a picture, from its first to its last, a query for each bean that knows of something.
     */
    public List<Behind> of(InitiativeHeader initiative, LocalDate from, LocalDate to) {
        return backdrops
                .orderedStream()
                .flatMap(backdrop -> backdrop.behind(initiative, from, to).stream())
                .toList();
    }
}
