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

    private final Map<Long, LocalDate> met = new ConcurrentHashMap<>();

    /** At noon. */
    void met(long organisation, LocalDate day) {
        met.put(organisation, day);
    }

    @Override
    public Optional<LocalDate> before(Actor actor, About about, LocalDate day) {
        return Optional.ofNullable(met.get(actor.organisationId())).filter(each -> each.isBefore(day));
    }

    @Override
    public Optional<Instant> known(Actor actor, About about, LocalDate day) {
        return Optional.ofNullable(met.get(actor.organisationId()))
                .filter(day::equals)
                .map(each ->
                        each.atTime(12, 0).atZone(ClockConfiguration.LONDON).toInstant());
    }
}
