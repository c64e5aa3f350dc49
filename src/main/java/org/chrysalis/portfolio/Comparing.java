package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.funding.FundingSight;
import org.chrysalis.initiative.Lens;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Comparison.Named;
import org.chrysalis.portfolio.Comparison.Side;
import org.chrysalis.portfolio.Comparison.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts two to four initiatives side by side, so that people learn from both. What the person may not see is not read:
 * of an initiative kept to others nothing, of one whose money is not theirs no money.
 */
@Service
@Transactional(readOnly = true)
public class Comparing {

    public static final int FEWEST = 2;
    public static final int MOST = 4;

    private final ComparisonQueries queries;
    private final Clock clock;

    Comparing(ComparisonQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Which of them there are for this person, by their references, and what each is called. */
    public List<Standing> chosen(Actor actor, List<String> references) {
        List<String> asked = references.stream().distinct().toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Standing> found = queries.standing(actor, asked).stream()
                .collect(Collectors.toMap(Standing::reference, Function.identity()));
        return asked.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * All that is put side by side of those that {@link #chosen} answered.
     *
     * @throws IllegalArgumentException if they are more than {@value #MOST}
     */
    public List<Side> sides(Actor actor, List<Standing> chosen) {
        if (chosen.size() > MOST) {
            throw new IllegalArgumentException("No more than " + MOST + " side by side");
        }
        if (chosen.isEmpty()) {
            return List.of();
        }
        List<Long> ids = chosen.stream().map(Standing::id).toList();
        List<Long> money = chosen.stream()
                .filter(each -> FundingSight.of(actor, each.own()))
                .map(Standing::id)
                .toList();
        var names = queries.names(actor, ids);
        var learned = queries.learned(actor, ids);
        var heard = queries.heard(actor, ids);
        var risks = queries.risks(actor, ids);
        var funded = queries.money(actor, money);
        var shelter = queries.shelter(actor, ids, LocalDate.now(clock));
        var around = queries.around(actor, ids);
        List<Side> sides = new ArrayList<>();
        for (Standing each : chosen) {
            long id = each.id();
            sides.add(new Side(
                    each,
                    names.of(id, "LEAD").stream().map(Named::words).toList(),
                    names.of(id, "LENS").stream()
                            .map(lens -> Lens.valueOf(lens.words()))
                            .toList(),
                    Objects.requireNonNull(learned.get(id)),
                    Objects.requireNonNull(heard.get(id)),
                    Objects.requireNonNull(risks.get(id)),
                    names.of(id, "RISK"),
                    funded.get(id),
                    Objects.requireNonNull(shelter.get(id)),
                    names.of(id, "MARKER"),
                    Objects.requireNonNull(around.get(id))));
        }
        return sides;
    }
}
