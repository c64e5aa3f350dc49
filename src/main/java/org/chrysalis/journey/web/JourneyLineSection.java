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

        /** Where it stands, or stood: what one reads in a minute. */
        public List<JourneyView.Main> last() {
            int size = journey.visits().size();
            return journey.visits().subList(Math.max(0, size - 1), size);
        }

        /** The others shown, a tap away. */
        public List<JourneyView.Main> before() {
            return journey.visits().subList(0, Math.max(0, journey.visits().size() - 1));
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
