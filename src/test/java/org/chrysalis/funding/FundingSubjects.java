package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.stereotype.Component;

/** What the rows of authorisation/funding.csv point at. */
@Component
class FundingSubjects implements AuthorisationSubjects {

    private record Funded(String reference, long id, long spend) {}

    private record Sheltered(String reference, long protection, long draw, long marker, long mark) {}

    private final JourneyStories stories;
    private final FundingLedger ledger;
    private final Spending spending;
    private final Protections protections;
    private final Draws draws;
    private final OrdinaryPractice practice;

    /** Two names of one row mean the same sum. */
    private final Map<TestOrganisation, Funded> funded = new WeakHashMap<>();

    private final Map<TestOrganisation, Sheltered> sheltered = new WeakHashMap<>();

    FundingSubjects(
            JourneyStories stories,
            FundingLedger ledger,
            Spending spending,
            Protections protections,
            Draws draws,
            OrdinaryPractice practice) {
        this.stories = stories;
        this.ledger = ledger;
        this.spending = spending;
        this.protections = protections;
        this.draws = draws;
        this.practice = practice;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.ofEntries(
                Map.entry("funded/reference", council -> of(council).reference()),
                Map.entry("funded/id", council -> of(council).id()),
                Map.entry("funded/spend", council -> of(council).spend()),
                Map.entry("protected/reference", council -> shelter(council).reference()),
                Map.entry("protected/id", council -> shelter(council).protection()),
                Map.entry("drawn/reference", council -> shelter(council).reference()),
                Map.entry("drawn/id", council -> shelter(council).draw()),
                Map.entry("marked/reference", council -> shelter(council).reference()),
                Map.entry("marked/id", council -> shelter(council).marker()),
                Map.entry("marked/mark", council -> shelter(council).mark()),
                Map.entry("ordinary-marker", this::aMarkerOf));
    }

    private Funded of(TestOrganisation council) {
        return funded.computeIfAbsent(council, any -> {
            String reference = stories.logged(council.admin(), "Warm hubs", 0, LocalDate.of(2024, 1, 8));
            long id = ledger.add(council.admin(), reference, Sums.named("Grant").save());
            long spend = spending.record(
                    council.admin(), reference, id, new SaveSpend(LocalDate.of(2024, 6, 30), BigDecimal.TEN, ""));
            return new Funded(reference, id, spend);
        });
    }

    private Sheltered shelter(TestOrganisation council) {
        return sheltered.computeIfAbsent(council, any -> {
            String reference = stories.logged(council.admin(), "Warm hubs", 0, LocalDate.of(2024, 1, 8));
            long protection = protections.add(
                    council.admin(),
                    reference,
                    UUID.randomUUID(),
                    Shelters.named("Posts").save());
            long draw = draws.add(
                    council.admin(),
                    reference,
                    UUID.randomUUID(),
                    Taken.role("Senior practitioner").save());
            long marker = aMarkerOf(council);
            practice.mark(
                    council.admin(),
                    reference,
                    marker,
                    UUID.randomUUID(),
                    new MarkOrdinary(LocalDate.of(2024, 6, 30), "", 0));
            long mark = stories.jdbc()
                    .sql("select id from ordinary_mark where marker_id = ? and initiative_id = ?")
                    .params(marker, stories.id(reference))
                    .query(Long.class)
                    .single();
            return new Sheltered(reference, protection, draw, marker, mark);
        });
    }

    private long aMarkerOf(TestOrganisation council) {
        return stories.jdbc()
                .sql("select min(id) from ordinary_marker where organisation_id = ?")
                .param(council.admin().organisationId())
                .query(Long.class)
                .single();
    }
}
