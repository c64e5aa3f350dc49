package org.chrysalis.journey.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.journey.JourneyReading;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** The journey line and the latest visits, on the overview. */
@Component
class JourneyLineSection implements OverviewSection {

    /** As many visits as the overview lists; the rest is a link away. */
    private static final int LATEST = 6;

    private final JourneyReading reading;
    private final JourneyPictures pictures;

    JourneyLineSection(JourneyReading reading, JourneyPictures pictures) {
        this.reading = reading;
        this.pictures = pictures;
    }

    /** @param latest the last visits, in order; {@code earlier} how many there are before them */
    public record View(JourneyPicture picture, JourneyView journey, List<JourneyView.Main> latest, int earlier) {}

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String template() {
        return "journey/overview";
    }

    @Override
    public String fragment() {
        return "line";
    }

    @Override
    public View view(Actor actor, InitiativeHeader initiative) {
        JourneyView journey = reading.of(initiative);
        int earlier = Math.max(0, journey.visits().size() - LATEST);
        return new View(
                pictures.of(initiative, journey),
                journey,
                journey.visits().subList(earlier, journey.visits().size()),
                earlier);
    }
}
