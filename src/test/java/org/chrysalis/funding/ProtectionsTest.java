package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.transfer.RecordSheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What shelters an initiative, how it is lifted, and what of it asks for attention. */
@ApplicationTest
@Transactional
class ProtectionsTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);
    private static final LocalDate END = TODAY.plusDays(200);

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Endings endings;

    @Autowired
    private Protections protections;

    @Autowired
    private ProtectionReading reading;

    @Autowired
    private RecordSheets sheets;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logs() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
    }

    @Test
    void keepsAProtectionOnceForAFormSentTwice() {
        UUID token = UUID.randomUUID();
        long id = protections.add(
                ada, reference, token, Shelters.named("Four posts").until(END).save());
        assertThat(protections.add(
                        ada,
                        reference,
                        token,
                        Shelters.named("Four posts").until(END).save()))
                .isEqualTo(id);
        assertThat(all()).hasSize(1);
        assertThat(all().get(0).state(TODAY)).isEqualTo(ProtectionView.State.STANDING);
        assertThat(changes("protection-added")).contains("Four posts", "Lighter caseloads", "Director", "Step by step");
    }

    @Test
    void refusesDaysOutOfOrder() {
        refuses("to", Shelters.named("Posts").until(LocalDate.of(2023, 12, 31)).save());
        refuses(
                "lifted",
                Shelters.named("Posts").lifted(LocalDate.of(2023, 12, 31)).save());
        refuses("lifted", Shelters.named("Posts").lifted(TODAY.plusDays(1)).save());
        refuses(
                "lifted",
                new SaveProtection(
                        ProtectionKind.SPACE, "A room", "", LocalDate.of(2024, 1, 8), null, "", null, "Went well", 0));
        assertThat(all()).isEmpty();
    }

    @Test
    void liftsOnceAndSaysHowThatWent() {
        long id = add(Shelters.named("Posts").until(END));
        protections.lift(ada, reference, id, new LiftProtection(TODAY, "Two stayed", 0));
        ProtectionView lifted = reading.one(header(), id);
        assertThat(lifted.liftedOn()).isEqualTo(TODAY);
        assertThat(lifted.liftedHow()).isEqualTo("Two stayed");
        assertThat(lifted.givingBack()).isEqualTo("Step by step");
        assertThat(changes("protection-lifted")).contains("Two stayed").doesNotContain("Step by step");
        assertThatThrownBy(() -> protections.lift(ada, reference, id, new LiftProtection(TODAY, "", 1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void overwritesNobody() {
        long id = add(Shelters.named("Posts"));
        protections.change(ada, reference, id, Shelters.named("Their posts").save(0));
        assertThatThrownBy(() -> protections.change(
                        ada, reference, id, Shelters.named("My posts").save(0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> protections.lift(ada, reference, id, new LiftProtection(TODAY, "", 0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> protections.withdraw(ada, reference, id, 0)).isInstanceOf(Conflict.class);
        assertThat(all()).extracting(ProtectionView::what).containsExactly("Their posts");
    }

    @Test
    void keepsWhatIsWithdrawnInTheHistoryOnly() {
        long id = add(Shelters.named("Posts").until(TODAY.plusDays(5)));
        protections.withdraw(ada, reference, id, 0);
        assertThat(all()).isEmpty();
        assertThat(reading.count(header())).isZero();
        assertThat(stories.attention(reference, "protection-lifts")).isEmpty();
        assertThat(changes("protection-withdrawn")).contains("Posts");
        assertThatThrownBy(() -> protections.change(
                        ada, reference, id, Shelters.named("P").save(1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asksForAttentionThirtyDaysBeforeItLiftsAndUntilItIsLifted() {
        long id = add(Shelters.named("Posts").until(END));
        assertThat(stories.attention(reference, "protection-lifts")).containsExactly(END.minusDays(30) + " " + END);
        assertThat(stories.attention(reference, "protection-without-plan")).isEmpty();
        protections.lift(ada, reference, id, new LiftProtection(TODAY, "", 0));
        assertThat(stories.attention(reference, "protection-lifts")).isEmpty();
        add(Shelters.named("Open"));
        assertThat(stories.attention(reference, "protection-lifts")).isEmpty();
    }

    @Test
    void asksForAttentionEarlierWhereNobodySaidHowItIsGivenBack() {
        add(Shelters.named("Posts").until(END).unplanned());
        assertThat(stories.attention(reference, "protection-without-plan"))
                .containsExactly(END.minusDays(120) + " " + END);
        assertThat(stories.attention(reference, "protection-lifts")).isEmpty();
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        TODAY,
                        EndingCause.PLANNED_STOP,
                        List.of("Programme board"),
                        "Planned",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        null));
        assertThat(stories.attention(reference, "protection-without-plan")).isEmpty();
        assertThatThrownBy(() -> add(Shelters.named("Late"))).isInstanceOf(Refused.class);
    }

    @Test
    void seesTheMoveOnThatLiesWithinFourteenDays() {
        LocalDate moved = LocalDate.of(2025, 3, 10);
        stories.moved(ada, reference, 2, moved, "It works");
        assertThat(reading.moveOnNear(header(), moved.plusDays(14)))
                .contains(new ProtectionReading.Move(moved, "Incubation"));
        assertThat(reading.moveOnNear(header(), moved.minusDays(14))).isPresent();
        assertThat(reading.moveOnNear(header(), moved.plusDays(15))).isEmpty();
        add(Shelters.named("Posts").lifted(moved.minusDays(2)));
        add(Shelters.named("Budget").until(moved.plusDays(14)));
        add(Shelters.named("Space").until(moved.plusDays(15)));
        assertThat(all())
                .filteredOn(each -> each.movedOn() != null)
                .extracting(ProtectionView::what)
                .containsExactly("Budget", "Posts");
        stories.moved(ada, reference, 0, LocalDate.of(2025, 6, 2), "Back");
        assertThat(reading.moveOnNear(header(), LocalDate.of(2025, 6, 2))).isEmpty();
    }

    @Test
    void tellsWhatHappenedToOthersThatOneSees() {
        LocalDate moved = LocalDate.of(2025, 3, 10);
        stories.moved(ada, reference, 2, moved, "It works");
        add(Shelters.named("Posts").lifted(moved.minusDays(2)));
        stories.moved(ada, reference, 1, LocalDate.of(2025, 6, 2), "Nobody owned it");
        String other = stories.logged(ada, "Kinship first", 1, LocalDate.of(2024, 1, 8));
        assertThat(reading.others(ada, initiatives.open(ada, other)))
                .singleElement()
                .satisfies(story -> {
                    assertThat(story.reference()).isEqualTo(reference);
                    assertThat(story.backOn()).isEqualTo(LocalDate.of(2025, 6, 2));
                    assertThat(story.backTo()).isEqualTo("Prototyping");
                });
        assertThat(reading.others(ada, header())).isEmpty();
        Actor elsewhere = stories.council();
        String theirs = stories.logged(elsewhere, "Theirs", 1, LocalDate.of(2024, 1, 8));
        assertThat(reading.others(elsewhere, initiatives.open(elsewhere, theirs)))
                .isEmpty();
    }

    @Test
    void tellsOfSeveralMovesOfOneDayTheLastAndWhatCameAfterIt() {
        LocalDate moved = LocalDate.of(2025, 3, 10);
        add(Shelters.named("Posts").lifted(moved.minusDays(2)));
        stories.moved(ada, reference, 2, moved, "It works");
        stories.moved(ada, reference, 3, moved, "It works well");
        stories.moved(ada, reference, 1, moved, "Nobody owned it");
        assertThat(all()).extracting(ProtectionView::movedTo).containsExactly("Embedding");
        String other = stories.logged(ada, "Kinship first", 1, LocalDate.of(2024, 1, 8));
        assertThat(reading.others(ada, initiatives.open(ada, other)))
                .singleElement()
                .satisfies(story -> {
                    assertThat(story.movedTo()).isEqualTo("Embedding");
                    assertThat(story.backOn()).isEqualTo(moved);
                    assertThat(story.backTo()).isEqualTo("Prototyping");
                });
    }

    @Test
    void isSeenByWhoeverSeesTheInitiativeAndChangedByWhoMayEditIt() {
        long id = add(Shelters.named("Posts"));
        Actor reader = stories.colleague(ada, "Rae Reader", Set.of(Permission.VIEW_INITIATIVES, Permission.EXPORT));
        assertThat(sheets.take(reader, reference, "protections"))
                .contains("Posts,Lighter caseloads,Director,2024-01-08,,Step by step,,");
        assertThatThrownBy(() -> protections.change(
                        reader, reference, id, Shelters.named("Mine").save(0)))
                .isInstanceOf(Forbidden.class);
        Actor elsewhere = stories.council();
        assertThatThrownBy(() -> protections.change(
                        elsewhere, reference, id, Shelters.named("Mine").save(0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.take(elsewhere, reference, "protections"))
                .isInstanceOf(NotFound.class);
    }

    private void refuses(String field, SaveProtection command) {
        assertThatThrownBy(() -> protections.add(ada, reference, UUID.randomUUID(), command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private long add(Shelters protection) {
        return protections.add(ada, reference, UUID.randomUUID(), protection.save());
    }

    private List<ProtectionView> all() {
        return reading.of(header());
    }

    private InitiativeHeader header() {
        return initiatives.open(ada, reference);
    }

    private String changes(String action) {
        return stories.jdbc()
                .sql("select changes::text from audit_entry where initiative_id = ? and action = ?")
                .params(stories.id(reference), action)
                .query(String.class)
                .single();
    }
}
