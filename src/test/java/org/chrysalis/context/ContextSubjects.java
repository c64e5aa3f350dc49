package org.chrysalis.context;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.stereotype.Component;

@Component
class ContextSubjects implements AuthorisationSubjects {

    private final ContextEvents events;

    ContextSubjects(ContextEvents events) {
        this.events = events;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "context-event",
                council -> events.add(
                        council.admin(),
                        UUID.randomUUID(),
                        new SaveContextEvent(
                                LocalDate.of(2025, 3, 10), ContextKind.INSPECTION, "Full inspection", "", 0)));
    }
}
