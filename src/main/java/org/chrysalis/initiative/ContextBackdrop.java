package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.context.ContextReading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happened to the whole organisation, behind every picture in time. */
@Component
@Order(200)
class ContextBackdrop implements Backdrop {

    private final ContextReading context;

    ContextBackdrop(ContextReading context) {
        this.context = context;
    }

    @Override
    public List<Behind> behind(InitiativeHeader initiative, LocalDate from, LocalDate to) {
        return context.between(initiative.organisationId(), from, to).stream()
                .map(event -> Behind.mark(event.name(), event.on()))
                .toList();
    }
}
