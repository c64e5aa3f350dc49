package org.chrysalis.journey.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.journey.JourneyView;
import org.springframework.stereotype.Component;

/** Draws the journey line of an initiative. */
@Component
class JourneyPictures {

    private final JourneyWords words;

    JourneyPictures(JourneyWords words) {
        this.words = words;
    }

    /** @param visits how many there are in all, where only the latest are drawn */
    JourneyPicture of(InitiativeHeader initiative, JourneyView journey, int visits) {
        return new JourneyPicture(
                initiative.name(),
                words.line(journey, visits),
                JourneyLine.draw(journey, Measure.WIDE),
                JourneyLine.draw(journey, Measure.NARROW));
    }
}
