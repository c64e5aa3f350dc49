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

    private record Sheltered(String reference, long protection) {}

    private final JourneyStories stories;
    private final FundingLedger ledger;
    private final Spending spending;
    private final Protections protections;

    /** Two names of one row mean the same sum. */
    private final Map<TestOrganisation, Funded> funded = new WeakHashMap<>();

    private final Map<TestOrganisation, Sheltered> sheltered = new WeakHashMap<>();

    FundingSubjects(JourneyStories stories, FundingLedger ledger, Spending spending, Protections protections) {
        this.stories = stories;
        this.ledger = ledger;
        this.spending = spending;
        this.protections = protections;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "funded/reference", council -> of(council).reference(),
                "funded/id", council -> of(council).id(),
                "funded/spend", council -> of(council).spend(),
                "protected/reference", council -> shelter(council).reference(),
                "protected/id", council -> shelter(council).protection());
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
            return new Sheltered(reference, protection);
        });
    }
}
