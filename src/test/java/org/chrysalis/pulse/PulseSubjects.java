package org.chrysalis.pulse;

import static org.chrysalis.pulse.PulseStories.all;

import java.time.LocalDate;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.stereotype.Component;

/** What the rows of authorisation/pulse.csv point at. */
@Component
class PulseSubjects implements AuthorisationSubjects {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final JourneyStories stories;
    private final PulseStories pulses;

    /** Two names of one row mean the same initiative. */
    private final Map<TestOrganisation, String> references = new WeakHashMap<>();

    private final Map<TestOrganisation, Long> rounds = new WeakHashMap<>();

    PulseSubjects(JourneyStories stories, PulseStories pulses) {
        this.stories = stories;
        this.pulses = pulses;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "pulse/open",
                this::open,
                "pulse/closed",
                this::closed,
                "pulse/round",
                council -> {
                    closed(council);
                    return rounds.get(council);
                },
                "pulse/token",
                council -> pulses.links(council.admin(), open(council), 1).get(0));
    }

    private String open(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = logged(council);
            pulses.open(council.admin(), reference);
            return reference;
        });
    }

    private String closed(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = logged(council);
            rounds.put(council, pulses.closed(council.admin(), reference, DAY, all(1, ""), all(2, ""), all(3, "")));
            return reference;
        });
    }

    private String logged(TestOrganisation council) {
        return stories.logged(council.admin(), "Warm hubs", 0, LocalDate.of(2024, 1, 8));
    }
}
