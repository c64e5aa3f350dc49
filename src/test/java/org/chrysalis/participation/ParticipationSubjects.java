package org.chrysalis.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.stereotype.Component;

/** What the rows of authorisation/participation.csv point at. */
@Component
class ParticipationSubjects implements AuthorisationSubjects {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    private final JourneyStories stories;
    private final Participations participations;

    /** Two names of one row mean the same initiative. */
    private final Map<TestOrganisation, String> references = new WeakHashMap<>();

    ParticipationSubjects(JourneyStories stories, Participations participations) {
        this.stories = stories;
        this.participations = participations;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.ofEntries(
                Map.entry("heard/reference", this::heard),
                Map.entry("heard/id", council -> stories.onlyId("participation", heard(council))));
    }

    private String logged(TestOrganisation council) {
        return stories.logged(council.admin(), "Warm hubs", 0, LocalDate.of(2024, 1, 8));
    }

    private String heard(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = logged(council);
            participations.add(
                    council.admin(),
                    reference,
                    UUID.randomUUID(),
                    new SaveParticipation(
                            DAY, "Wrote the advert", Set.of(Who.FAMILIES), 6, null, null, List.of(), "", null, 0));
            return reference;
        });
    }
}
