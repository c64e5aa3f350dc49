package org.chrysalis.journey.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.journey.JourneyReading;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** The journey line and the latest visits, on the overview. */
@Component
class JourneyLineSection implements OverviewSection {

    /** As many visits as the overview draws and lists; the rest is a link away. */
    private static final int LATEST = 6;

    private final JourneyReading reading;
    private final JourneyPictures pictures;

    JourneyLineSection(JourneyReading reading, JourneyPictures pictures) {
        this.reading = reading;
        this.pictures = pictures;
    }

    /**
     * @param journey its latest visits
     * @param visits how many there are in all
     */
    public record View(JourneyPicture picture, JourneyView journey, int visits) {

        public boolean part() {
            return journey.visits().size() < visits;
        }
    }

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
        JourneyView whole = reading.of(initiative);
        JourneyView latest = whole.latest(LATEST);
        int visits = whole.visits().size();
        return new View(pictures.of(initiative, latest, visits), latest, visits);
    }
}
