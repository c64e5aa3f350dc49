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
    private final Partners partners;
    private final Ripples ripples;

    /** Two names of one row mean the same initiative. */
    private final Map<TestOrganisation, String> references = new WeakHashMap<>();

    ParticipationSubjects(JourneyStories stories, Participations participations, Partners partners, Ripples ripples) {
        this.stories = stories;
        this.participations = participations;
        this.partners = partners;
        this.ripples = ripples;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.ofEntries(
                Map.entry("heard/reference", this::heard),
                Map.entry("heard/id", council -> stories.onlyId("participation", heard(council))),
                Map.entry("partner/reference", this::partner),
                Map.entry("partner/id", council -> stories.onlyId("partner", partner(council))),
                Map.entry("partner/strength", council -> stories.onlyId("partner_strength", partner(council))),
                Map.entry("ripple/reference", this::ripple),
                Map.entry("ripple/id", council -> stories.onlyId("ripple", ripple(council))));
    }

    private String partner(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = logged(council);
            partners.add(
                    council.admin(),
                    reference,
                    UUID.randomUUID(),
                    new SavePartner("Police", PartnerKind.POLICE, null, null, "", 0),
                    new NoteStrength(DAY, Strength.GROWING, ""));
            return reference;
        });
    }

    private String ripple(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = logged(council);
            ripples.add(
                    council.admin(),
                    reference,
                    UUID.randomUUID(),
                    new SaveRipple("Fostering recruits anew", Wanted.WANTED, "", "", DAY, 0));
            return reference;
        });
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
                            DAY, "Wrote the advert", Map.of(Who.FAMILIES, 6), Set.of(), null, List.of(), "", null, 0));
            return reference;
        });
    }
}
