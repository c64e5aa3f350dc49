package org.chrysalis.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a pack needs to know beside its figures: the name of the organisation, and which of the initiatives that were
 * counted are kept to their team, so that a paper for everybody names none of them.
 */
@Component
class Surroundings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Surroundings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param kept the references of all that are kept to their team, whatever is asked: what left it since, or did not
     *     fit it yet on a past day, may be counted too
     */
    record Known(LocalDate today, String organisation, Set<String> kept) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Known read(Actor actor) {
        return jdbc.sql("""
                        select o.name,
                               array(select i.reference from initiative i
                                     where i.visibility = 'TEAM' and %s) as kept
                        from organisation o where o.id = :sightOrganisation""".formatted(Sight.OF_INITIATIVE))
                .params(Sight.values(actor))
                .query((row, number) -> new Known(today(), row.getString("name"), Set.copyOf(List.of((String[])
                        row.getArray("kept").getArray()))))
                .single();
    }
}
