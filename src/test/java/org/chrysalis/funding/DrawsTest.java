package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Holdings;
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

/** What an initiative takes from elsewhere. */
@ApplicationTest
@Transactional
class DrawsTest {

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Draws draws;

    @Autowired
    private DrawReading reading;

    @Autowired
    private DrawHoldings holdings;

    @Autowired
    private RecordSheets sheets;

    private Actor ada;
    private String reference;
    private long fostering;

    @BeforeEach
    void logs() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
        fostering = team(ada, "Fostering");
    }

    @Test
    void keepsARoleOnceForAFormSentTwice() {
        UUID token = UUID.randomUUID();
        SaveDraw command = Taken.role("Senior practitioner")
                .ofTeam(fostering, "Fostering")
                .days("0.1")
                .save();
        long id = draws.add(ada, reference, token, command);
        assertThat(draws.add(ada, reference, token, command)).isEqualTo(id);
        assertThat(all()).singleElement().satisfies(draw -> {
            assertThat(draw.daysAWeek()).isEqualByComparingTo(new BigDecimal("0.1"));
            assertThat(draw.from()).isEqualTo("Fostering");
            assertThat(draw.elsewhere()).isEmpty();
        });
        assertThat(changes("draw-added")).contains("Senior practitioner", "Fostering", "Not backfilled", "0.1");
    }

    /** Of a role that began 27 days ago nobody can have been missing for 400. */
    @Test
    void countsNoMoreDaysUncoveredThanThereWere() {
        LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
        refuses("gap", Taken.role("A").since(today.minusDays(26)).gap(28).save());
        refuses("gap", Taken.role("A").since(today.plusDays(1)).gap(1).save());
        LocalDate first = LocalDate.of(2024, 1, 8);
        refuses(
                "gap",
                Taken.role("A").since(first).until(first.plusDays(9)).gap(11).save());
        add(Taken.role("A").since(today.minusDays(26)).gap(27));
        add(Taken.role("B").since(first).until(first.plusDays(9)).gap(10));
        add(Taken.role("C").since(today.plusDays(1)).gap(0));
        assertThat(all()).extracting(DrawView::gapDays).containsExactlyInAnyOrder(27, 10, 0);
    }

    @Test
    void saysNothingOfBackfillThatNobodySaid() {
        long id = add(Taken.role("Nurse").from("Health").unsaid());
        assertThat(changes("draw-added"))
                .contains("Nurse")
                .doesNotContain("ackfilled")
                .doesNotContain("Not said");
        assertThat(sheets.take(ada, reference, "draw")).contains("Nurse,Health,1,2024-01-08,,Not said,,The other five");
        draws.change(ada, reference, id, Taken.role("Nurse").from("Health").save(0));
        assertThat(changes("draw-changed")).contains("Not backfilled");
    }

    @Test
    void refusesDaysThatNoWeekHasAndWhatIsNotExact() {
        for (String days : List.of("0", "0.01", "5.1", "2.25")) {
            refuses("days", Taken.role("A").days(days).save());
        }
        add(Taken.role("A").days("5"));
    }

    @Test
    void refusesAnEndBeforeTheStartAndAPlaceThatIsNotThere() {
        refuses("to", Taken.role("A").until(LocalDate.of(2023, 12, 31)).save());
        refuses(
                "team",
                Taken.role("A")
                        .ofTeam(team(stories.council(), "Theirs"), "Theirs")
                        .save());
        refuses(
                "elsewhere",
                new SaveDraw(
                        "A", fostering, "Police", BigDecimal.ONE, LocalDate.of(2024, 1, 8), null, false, null, "", 0));
        assertThat(all()).isEmpty();
    }

    @Test
    void keepsATeamThatWasRetiredSince() {
        long id = add(Taken.role("A").ofTeam(fostering, "Fostering"));
        stories.jdbc()
                .sql("update team set retired = true where id = ?")
                .param(fostering)
                .update();
        draws.change(
                ada,
                reference,
                id,
                Taken.role("A").ofTeam(fostering, "Fostering").days("2").save(0));
        assertThat(all().get(0).daysAWeek()).isEqualByComparingTo("2");
        refuses("team", Taken.role("B").ofTeam(fostering, "Fostering").save());
    }

    @Test
    void saysWhatATeamGivesBeforeItIsRetired() {
        add(Taken.role("A").ofTeam(fostering, "Fostering"));
        add(Taken.role("B").ofTeam(fostering, "Fostering").until(LocalDate.of(2024, 6, 30)));
        assertThat(holdings.ofTeam(ada.organisationId(), fostering))
                .extracting(Holdings.Holding::number)
                .containsExactly(1L);
        assertThat(holdings.ofTeam(stories.council().organisationId(), fostering))
                .extracting(Holdings.Holding::number)
                .containsExactly(0L);
    }

    @Test
    void overwritesNobody() {
        long id = add(Taken.role("A"));
        draws.change(ada, reference, id, Taken.role("Theirs").save(0));
        assertThatThrownBy(() ->
                        draws.change(ada, reference, id, Taken.role("Mine").save(0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> draws.withdraw(ada, reference, id, 0)).isInstanceOf(Conflict.class);
        assertThat(all()).extracting(DrawView::role).containsExactly("Theirs");
    }

    @Test
    void keepsWhatIsWithdrawnInTheHistoryOnly() {
        long id = add(Taken.role("Senior practitioner"));
        draws.withdraw(ada, reference, id, 0);
        assertThat(all()).isEmpty();
        assertThat(reading.count(header())).isZero();
        assertThat(changes("draw-withdrawn")).contains("Senior practitioner");
        assertThatThrownBy(
                        () -> draws.change(ada, reference, id, Taken.role("A").save(1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isSeenByWhoeverSeesTheInitiativeAndChangedByWhoMayEditIt() {
        long id = add(Taken.role("Nurse").from("Health").days("2.5").gap(40));
        Actor reader = stories.colleague(ada, "Rae Reader", Set.of(Permission.VIEW_INITIATIVES, Permission.EXPORT));
        assertThat(sheets.take(reader, reference, "draw"))
                .contains("Nurse,Health,2.5,2024-01-08,,Not backfilled,40,The other five");
        assertThatThrownBy(() ->
                        draws.change(reader, reference, id, Taken.role("Mine").save(0)))
                .isInstanceOf(Forbidden.class);
        Actor elsewhere = stories.council();
        assertThatThrownBy(() -> draws.withdraw(elsewhere, reference, id, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.take(elsewhere, reference, "draw")).isInstanceOf(NotFound.class);
    }

    private void refuses(String field, SaveDraw command) {
        assertThatThrownBy(() -> draws.add(ada, reference, UUID.randomUUID(), command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private long team(Actor of, String name) {
        return stories.jdbc()
                .sql("insert into team (organisation_id, name) values (?, ?) returning id")
                .params(of.organisationId(), name)
                .query(Long.class)
                .single();
    }

    private long add(Taken draw) {
        return draws.add(ada, reference, UUID.randomUUID(), draw.save());
    }

    private List<DrawView> all() {
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
