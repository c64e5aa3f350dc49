package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.CorrectEnding;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.EndingCorrections;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What shelters an initiative and what it takes from elsewhere ends with it. */
@ApplicationTest
@Transactional
class ShelterEndsTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);
    private static final LocalDate ENDED = TODAY.minusDays(30);

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Endings endings;

    @Autowired
    private EndingCorrections corrections;

    @Autowired
    private Protections protections;

    @Autowired
    private ProtectionReading reading;

    @Autowired
    private Draws draws;

    @Autowired
    private DrawReading drawn;

    @Autowired
    private ShelterAtAGlance glance;

    @Autowired
    private ShelterEnds ends;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logs() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
    }

    @Test
    void liftsWhatStandsOnTheDayOfTheEndingAsItsPlanSaid() {
        LocalDate before = TODAY.minusDays(90);
        add(Shelters.named("Posts").until(TODAY.plusDays(200)));
        add(Shelters.named("Room").unplanned());
        add(Shelters.named("Budget").lifted(before));

        end("");

        assertThat(reading.of(header()))
                .extracting(ProtectionView::what, ProtectionView::liftedOn, ProtectionView::liftedHow)
                .containsExactlyInAnyOrder(
                        tuple("Posts", ENDED, "Step by step"), tuple("Room", ENDED, ""), tuple("Budget", before, ""));
        assertThat(changes("protection-lifted")).contains("lifted-on", "Step by step");
        assertThat(glance.of(ada, header()).empty()).isTrue();
    }

    @Test
    void keepsWhatSomebodySaysOfHowItWasGivenBack() {
        add(Shelters.named("Posts"));
        end(" All four went back ");
        assertThat(reading.of(header())).extracting(ProtectionView::liftedHow).containsExactly("All four went back");
    }

    @Test
    void endsWhatItTakesOnThatDayAtTheLatest() {
        LocalDate before = ENDED.minusDays(5);
        take(Taken.role("Nurse"));
        take(Taken.role("Clerk").until(TODAY.minusDays(3)));
        take(Taken.role("Cook").until(before));
        take(Taken.role("Guide").since(TODAY.minusDays(9)));

        end("");

        assertThat(drawn.of(header()))
                .extracting(DrawView::role, DrawView::endsOn)
                .containsExactlyInAnyOrder(
                        tuple("Nurse", ENDED),
                        tuple("Clerk", ENDED),
                        tuple("Cook", before),
                        tuple("Guide", TODAY.minusDays(9)));
        assertThat(glance.of(ada, header()).days()).isZero();
    }

    @Test
    void takesNothingMoreOnTheVeryDayOfTheEnding() {
        take(Taken.role("Nurse").days("2.5"));
        assertThat(glance.of(ada, header()).days()).isEqualByComparingTo(new BigDecimal("2.5"));
        end(TODAY, "");
        assertThat(drawn.of(header())).extracting(DrawView::endsOn).containsExactly(TODAY);
        assertThat(glance.of(ada, header()).days()).isZero();
    }

    @Test
    void withdrawsWhatWasToBeginLater() {
        take(Taken.role("Nurse").since(TODAY.plusDays(9)));
        protections.add(
                ada,
                reference,
                UUID.randomUUID(),
                new SaveProtection(null, "Posts", "", TODAY.plusDays(9), null, "", null, "", 0));
        assertThat(ends.standing(header()).sentences())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence).contains("will be withdrawn"));

        end("");

        assertThat(reading.of(header())).isEmpty();
        assertThat(drawn.of(header())).isEmpty();
        assertThat(changes("protection-withdrawn")).contains("Posts");
    }

    @Test
    void shiftsWithACorrectedDayWhatTheEndingClosed() {
        LocalDate planned = TODAY.minusDays(20);
        add(Shelters.named("Posts"));
        add(Shelters.named("Budget").lifted(ENDED));
        take(Taken.role("Nurse"));
        take(Taken.role("Clerk").until(planned));
        end("");

        corrections.correct(
                ada,
                reference,
                stories.onlyId("ending", reference),
                new CorrectEnding(TODAY.minusDays(10), "Planned", "The minutes", 0, null));

        assertThat(reading.of(header()))
                .extracting(ProtectionView::what, ProtectionView::liftedOn)
                .containsExactlyInAnyOrder(tuple("Posts", TODAY.minusDays(10)), tuple("Budget", ENDED));
        assertThat(drawn.of(header()))
                .extracting(DrawView::role, DrawView::endsOn)
                .containsExactlyInAnyOrder(tuple("Nurse", TODAY.minusDays(10)), tuple("Clerk", planned));
    }

    @Test
    void saysWhatStandsBeforeItEnds() {
        add(Shelters.named("Posts"));
        take(Taken.role("Nurse").days("2.5"));
        assertThat(ends.standing(header()).givenBack()).isTrue();
        assertThat(ends.standing(header()).sentences())
                .containsExactly(
                        "“Posts” is in place and will be recorded as lifted that day. How it will be given back: Step by step",
                        "It takes a role from elsewhere, “Nurse”, for 2.5 days a week. That ends on the same day.");
        end("");
        assertThat(ends.standing(header()).sentences()).isEmpty();
    }

    /** A protection that is overdue is not the next to end: its end lies behind. */
    @Test
    void namesAsTheNextToEndOnlyWhatEndsAhead() {
        add(Shelters.named("Late").until(TODAY.minusDays(3)));
        assertThat(glance.of(ada, header()).nextWhat()).isNull();
        assertThat(glance.of(ada, header()).overdue()).isOne();
        add(Shelters.named("Posts").until(TODAY.plusDays(3)));
        assertThat(glance.of(ada, header()).nextWhat()).isEqualTo("Posts");
        assertThat(glance.of(ada, header()).nextEndsOn()).isEqualTo(TODAY.plusDays(3));
    }

    private void end(String givenBack) {
        end(ENDED, givenBack);
    }

    private void end(LocalDate day, String givenBack) {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        day,
                        EndingCause.PLANNED_STOP,
                        List.of("Programme board"),
                        "Planned",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        null,
                        null,
                        givenBack));
    }

    private void add(Shelters protection) {
        protections.add(ada, reference, UUID.randomUUID(), protection.save());
    }

    private void take(Taken draw) {
        draws.add(ada, reference, UUID.randomUUID(), draw.save());
    }

    private String changes(String action) {
        return String.join(
                " ",
                stories.jdbc()
                        .sql("select changes::text from audit_entry where initiative_id = ? and action = ?")
                        .params(stories.id(reference), action)
                        .query(String.class)
                        .list());
    }

    private InitiativeHeader header() {
        return initiatives.open(ada, reference);
    }
}
