package org.chrysalis.pulse;

import java.util.List;
import java.util.Locale;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A round that is open closes on the day on which somebody ends its initiative: nobody can answer from then on. */
@Component
class PulseEnds implements ClosedWithEnding {

    private final PulseRounds rounds;
    private final PulseReading reading;
    private final MessageSource messages;
    private final Dates dates;

    PulseEnds(PulseRounds rounds, PulseReading reading, MessageSource messages, Dates dates) {
        this.rounds = rounds;
        this.reading = reading;
        this.messages = messages;
        this.dates = dates;
    }

    @Override
    public Standing standing(InitiativeHeader initiative) {
        return reading.openUntil(initiative)
                .map(day -> messages.getMessage("pulse.ends", new Object[] {dates.date(day)}, Locale.UK))
                .map(sentence -> new Standing(List.of(sentence), false))
                .orElse(Standing.NOTHING);
    }

    @Override
    public void close(Actor actor, InitiativeHeader initiative, End ending) {
        rounds.closeWithEnding(actor, initiative);
    }
}
