package org.chrysalis.journey;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The visits of a journey, one a row, in their order. */
@Component
class JourneySheet implements RecordSheet {

    private final JourneyReading reading;
    private final MessageSource messages;

    JourneySheet(JourneyReading reading, MessageSource messages) {
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "journey.sheet.number",
                "journey.sheet.stage",
                "journey.sheet.from",
                "journey.sheet.to",
                "journey.sheet.how",
                "journey.sheet.reason",
                "journey.sheet.deciders");
    }

    @Override
    public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
        return reading.of(initiative).visits().stream()
                .map(visit -> List.of(
                        String.valueOf(visit.number()),
                        visit.stageName(),
                        visit.from().toString(),
                        Objects.toString(visit.to(), ""),
                        messages.getMessage(
                                "journey.direction." + visit.direction().name().toLowerCase(Locale.ROOT),
                                null,
                                Locale.UK),
                        visit.reason(),
                        String.join("; ", visit.deciders())))
                .toList();
    }
}
