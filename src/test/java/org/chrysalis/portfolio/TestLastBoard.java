package org.chrysalis.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ClockConfiguration;
import org.springframework.stereotype.Component;

/** Boards that met on all initiatives, for tests. */
@Component
class TestLastBoard implements LastBoard {

    private final Map<Long, Instant> met = new ConcurrentHashMap<>();

    /** At noon. */
    void met(long organisation, LocalDate day) {
        met.put(
                organisation,
                day.atTime(12, 0).atZone(ClockConfiguration.LONDON).toInstant());
    }

    @Override
    public Optional<Instant> before(Actor actor, About about, LocalDate day) {
        return Optional.ofNullable(met.get(actor.organisationId()))
                .filter(each -> each.isBefore(
                        day.atStartOfDay(ClockConfiguration.LONDON).toInstant()));
    }
}
