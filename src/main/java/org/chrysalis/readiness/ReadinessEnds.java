package org.chrysalis.readiness;

import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** An initiative that has ended asks nobody any more how ready it is; what was answered stays as it is. */
@Component
class ReadinessEnds implements ClosedWithEnding {

    private final ReadinessReading reading;
    private final ReadinessNotices notices;

    ReadinessEnds(ReadinessReading reading, ReadinessNotices notices) {
        this.reading = reading;
        this.notices = notices;
    }

    @Override
    public Standing standing(InitiativeHeader initiative) {
        return Standing.NOTHING;
    }

    @Override
    public void close(Actor actor, InitiativeHeader initiative, End ending) {
        reading.of(actor, initiative).stream().filter(RoundView::open).forEach(notices::over);
    }
}
