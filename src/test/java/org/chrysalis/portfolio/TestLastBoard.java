package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** Boards that met, for tests. */
@Component
class TestLastBoard implements LastBoard {

    private final Map<Long, LocalDate> met = new ConcurrentHashMap<>();

    void met(long organisation, LocalDate day) {
        met.put(organisation, day);
    }

    @Override
    public Optional<LocalDate> before(Actor actor, LocalDate day) {
        return Optional.ofNullable(met.get(actor.organisationId())).filter(each -> each.isBefore(day));
    }
}
