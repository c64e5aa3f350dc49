package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.PastRegister;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** The initiatives themselves where they are too few for figures, as the list or a past one has them; else none. */
@Component
class FewOnes {

    private final InitiativeList list;
    private final PastRegister past;

    FewOnes(InitiativeList list, PastRegister past) {
        this.list = list;
        this.past = past;
    }

    List<Portfolio.Few> now(Actor actor, InitiativeFilter filter, Whom whom, ScopeReading.Read read) {
        return few(
                whom,
                read,
                most -> list.first(actor, filter, InitiativeSort.USUAL, most).stream()
                        .map(Portfolio.Few::of));
    }

    List<Portfolio.Few> on(LocalDate day, Actor actor, InitiativeFilter filter, Whom whom, ScopeReading.Read read) {
        return few(
                whom,
                read,
                most -> past.first(actor, filter, day, InitiativeSort.USUAL, most).stream()
                        .map(Portfolio.Few::of));
    }

    /** Lists know no {@link Whom}: among the first of what the person sees those are found that it is about. */
    private static List<Portfolio.Few> few(Whom whom, ScopeReading.Read read, IntFunction<Stream<Portfolio.Few>> list) {
        int all = read.one(Portfolio.Size.SECTION).all();
        if (all == 0 || all >= Portfolio.FEWEST) {
            return List.of();
        }
        if (whom == Whom.SEEN) {
            return list.apply(Portfolio.FEWEST).toList();
        }
        List<Portfolio.Open> open = read.rows(Portfolio.Open.SECTION);
        return list.apply(2 * Portfolio.FEWEST)
                .filter(row -> open.contains(new Portfolio.Open(row.reference())))
                .toList();
    }
}
