package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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

/** Money, what was spent of it, how long it has to last, and what of it asks for attention. */
@ApplicationTest
@Transactional
class FundingTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);
    private static final LocalDate END = TODAY.plusDays(200);

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Endings endings;

    @Autowired
    private FundingLedger ledger;

    @Autowired
    private Spending spending;

    @Autowired
    private Horizon horizon;

    @Autowired
    private FundingReading reading;

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
    void keepsASumToThePenny() {
        long id = ledger.add(
                ada,
                reference,
                Sums.named("Grant").of("1234567.89").to(FundingPurpose.EXPLORE).save());
        FundingView sum = reading.one(ada, header(ada), id);
        assertThat(sum.amount()).isEqualByComparingTo("1234567.89");
        assertThat(sum.purpose()).isEqualTo(FundingPurpose.EXPLORE);
        assertThat(changes("funding-added")).contains("£1,234,567.89", "Grant");
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThatThrownBy(() -> ledger.add(
                        ada,
                        reference,
                        Sums.named("Grant").until(LocalDate.of(2023, 12, 31)).save()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("to"));
    }

    @Test
    void overwritesNobody() {
        long id = ledger.add(ada, reference, Sums.named("Grant").save());
        ledger.change(ada, reference, id, Sums.named("Trust").save(0));
        assertThatThrownBy(() ->
                        ledger.change(ada, reference, id, Sums.named("Fund").save(0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ledger.withdraw(ada, reference, id, 0)).isInstanceOf(Conflict.class);
        assertThat(reading.one(ada, header(ada), id).source()).isEqualTo("Trust");
    }

    @Test
    void keepsWhatIsWithdrawnInTheHistoryOnly() {
        long id = ledger.add(ada, reference, Sums.named("Grant").until(END).save());
        ledger.withdraw(ada, reference, id, 0);
        assertThat(reading.of(ada, header(ada))).isEmpty();
        assertThat(cliffEdge()).isEmpty();
        assertThat(changes("funding-withdrawn")).contains("Grant");
        assertThatThrownBy(() ->
                        ledger.change(ada, reference, id, Sums.named("Grant").save(1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheCliffEdgeBesideIt() {
        assertThat(cliffEdge()).isEmpty();
        long first = ledger.add(ada, reference, Sums.named("Grant").until(END).save());
        ledger.add(
                ada,
                reference,
                Sums.named("Bid").hopedFor().until(END.plusDays(90)).save());
        assertThat(cliffEdge()).contains(END);
        long base =
                ledger.add(ada, reference, Sums.named("Base budget").until(null).save());
        assertThat(cliffEdge()).isEmpty();
        ledger.withdraw(ada, reference, base, 0);
        ledger.change(
                ada,
                reference,
                first,
                Sums.named("Grant").until(END.minusDays(1)).save(0));
        assertThat(cliffEdge()).contains(END.minusDays(1));
    }

    @Test
    void asksForAttentionNinetyDaysBeforeItEndsAndSaysWhatFollows() {
        ledger.add(ada, reference, Sums.named("Grant").until(END).save());
        assertThat(stories.attention(reference, "funding-ends")).containsExactly(END.minusDays(90) + " " + END);
        long bid = ledger.add(
                ada,
                reference,
                Sums.named("Bid").hopedFor().from(END.plusDays(1)).until(null).save());
        assertThat(stories.attention(reference, "funding-ends")).isEmpty();
        assertThat(stories.attention(reference, "funding-ends-in-hope")).containsExactly(END.minusDays(90) + " " + END);
        ledger.change(
                ada,
                reference,
                bid,
                Sums.named("Bid").from(END.plusDays(1)).until(null).save(0));
        assertThat(stories.attention(reference, "funding-ends-in-hope")).isEmpty();
    }

    @Test
    void asksForAttentionBeforeMostOfItEndsThoughASmallSumGoesOn() {
        ledger.add(ada, reference, Sums.named("Grant").of("500000").until(END).save());
        long little = ledger.add(
                ada, reference, Sums.named("A little").of("20000").until(null).save());
        assertThat(stories.attention(reference, "funding-ends")).isEmpty();
        assertThat(stories.attention(reference, "funding-falls")).containsExactly(END.minusDays(90) + " " + END);
        assertThat(lapses("funding-falls")).isEqualTo(END.plusDays(1));
        ledger.change(
                ada,
                reference,
                little,
                Sums.named("As much").of("400000").until(null).save(0));
        assertThat(stories.attention(reference, "funding-falls")).isEmpty();
        ledger.withdraw(ada, reference, little, 1);
        assertThat(stories.attention(reference, "funding-falls")).isEmpty();
        assertThat(stories.attention(reference, "funding-ends")).containsExactly(END.minusDays(90) + " " + END);
    }

    @Test
    void asksForNoAttentionToAFallThatIsOver() {
        ledger.add(
                ada,
                reference,
                Sums.named("Grant").of("500000").until(TODAY.minusDays(1)).save());
        ledger.add(ada, reference, Sums.named("A little").until(null).save());
        assertThat(stories.attention(reference, "funding-falls")).isEmpty();
    }

    /** By the database for lists, by the page for one, and here by walking through every day. */
    @Test
    void findsTheSameFallsByDaysAsByTheDatabaseAndByThePage() {
        Random random = new Random(49);
        int found = 0;
        for (int times = 0; times < 25; times++) {
            String one = stories.logged(ada, "Sums " + times, 1, LocalDate.of(2024, 1, 8));
            List<FallsByDay.Sum> sums = new ArrayList<>();
            for (int each = 1 + random.nextInt(5); each > 0; each--) {
                LocalDate from = TODAY.plusDays(random.nextInt(600) - 300);
                LocalDate to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(900));
                BigDecimal pounds = BigDecimal.valueOf(1_000 + random.nextInt(20) * random.nextInt(9_000));
                boolean committed = random.nextInt(6) > 0;
                Sums sum =
                        Sums.named("Sum").of(pounds.toPlainString()).from(from).until(to);
                ledger.add(ada, one, committed ? sum.save() : sum.hopedFor().save());
                if (committed) {
                    sums.add(new FallsByDay.Sum(from, to, pounds));
                }
            }
            Map<LocalDate, BigDecimal> expected = FallsByDay.of(sums);
            Map<LocalDate, BigDecimal> kept = new TreeMap<>();
            stories.jdbc().sql("""
                            select f.ends_on, round(f.yearly) as yearly from funding_fall f
                            join initiative i on i.id = f.initiative_id where i.reference = ?""").param(one).query(row -> {
                kept.put(row.getObject("ends_on", LocalDate.class), row.getBigDecimal("yearly"));
            });
            assertThat(kept).as("%s", sums).isEqualTo(expected);
            Fall next = CliffEdge.of(reading.of(ada, initiatives.open(ada, one)), TODAY)
                    .fall();
            assertThat(next == null ? null : next.endsOn())
                    .isEqualTo(expected.keySet().stream()
                            .filter(day -> !day.isBefore(TODAY))
                            .findFirst()
                            .orElse(null));
            found += kept.size();
        }
        assertThat(found).isGreaterThan(5);
    }

    @Test
    void asksForAttentionWhereOutcomesAreExpectedAfterTheMoneyEnds() {
        ledger.add(ada, reference, Sums.named("Grant").until(END).save());
        horizon.save(ada, reference, new SaveHorizon(END, null, 0));
        assertThat(stories.attention(reference, "outcomes-after-money")).isEmpty();
        horizon.save(ada, reference, new SaveHorizon(END.plusDays(1), null, 1));
        assertThat(stories.attention(reference, "outcomes-after-money")).containsExactly(TODAY.toString());
        end();
        assertThat(stories.attention(reference, "outcomes-after-money")).isEmpty();
        assertThat(stories.attention(reference, "funding-ends")).isEmpty();
    }

    /** Nobody is paid until then to bring them about. */
    @Test
    void asksForAttentionWhereOutcomesAreExpectedBeforeTheMoneyBegins() {
        LocalDate begins = TODAY.plusDays(60);
        ledger.add(
                ada,
                reference,
                Sums.named("Grant").from(begins).until(begins.plusDays(400)).save());
        horizon.save(ada, reference, new SaveHorizon(begins, null, 0));
        assertThat(stories.attention(reference, "outcomes-before-money")).isEmpty();
        horizon.save(ada, reference, new SaveHorizon(begins.minusDays(1), null, 1));
        assertThat(stories.attention(reference, "outcomes-before-money")).containsExactly(TODAY.toString());
        assertThat(stories.attention(reference, "outcomes-after-money")).isEmpty();
        ledger.add(
                ada, reference, Sums.named("Reserve").from(TODAY).until(begins).save());
        assertThat(stories.attention(reference, "outcomes-before-money")).isEmpty();
    }

    @Test
    void asksForNoAttentionToOutcomesThatWereToBeSeenByNow() {
        ledger.add(
                ada, reference, Sums.named("Grant").until(TODAY.minusDays(80)).save());
        horizon.save(ada, reference, new SaveHorizon(TODAY, null, 0));
        assertThat(stories.attention(reference, "outcomes-after-money")).containsExactly(TODAY.toString());
        assertThat(lapses("outcomes-after-money")).isEqualTo(TODAY.plusDays(1));
        horizon.save(ada, reference, new SaveHorizon(TODAY.minusDays(1), null, 1));
        assertThat(stories.attention(reference, "outcomes-after-money")).isEmpty();
    }

    /** £500 a year pay for none of those who are to bring the outcomes about. */
    @Test
    void asksForAttentionWhereOutcomesAreExpectedAfterMostOfTheMoneyEndsThoughASmallSumGoesOn() {
        ledger.add(ada, reference, Sums.named("Grant").of("1450000").until(END).save());
        ledger.add(ada, reference, Sums.named("Friends").of("500").until(null).save());
        horizon.save(ada, reference, new SaveHorizon(END, null, 0));
        assertThat(stories.attention(reference, "outcomes-after-fall")).isEmpty();
        horizon.save(ada, reference, new SaveHorizon(END.plusDays(400), null, 1));
        assertThat(stories.attention(reference, "outcomes-after-fall")).containsExactly(TODAY.toString());
        assertThat(lapses("outcomes-after-fall")).isEqualTo(END.plusDays(1));
        assertThat(stories.attention(reference, "outcomes-after-money")).isEmpty();
    }

    @Test
    void asksForAttentionBeforeATimeBetweenTwoSumsInWhichNothingIsCommitted() {
        long later = ledger.add(
                ada,
                reference,
                Sums.named("Later")
                        .from(END.plusDays(60))
                        .until(END.plusDays(300))
                        .save());
        assertThat(stories.attention(reference, "funding-gap")).isEmpty();
        ledger.add(ada, reference, Sums.named("Grant").until(END).save());
        ledger.add(ada, reference, Sums.named("Within").until(END.minusDays(20)).save());
        assertThat(stories.attention(reference, "funding-gap"))
                .containsExactly(END.minusDays(89) + " " + END.plusDays(1));
        assertThat(lapses("funding-gap")).isEqualTo(END.plusDays(60));
        ledger.change(
                ada,
                reference,
                later,
                Sums.named("Later")
                        .from(END.plusDays(1))
                        .until(END.plusDays(300))
                        .save(0));
        assertThat(stories.attention(reference, "funding-gap")).isEmpty();
    }

    @Test
    void asksForNoAttentionToATimeBetweenSumsThatIsOver() {
        ledger.add(
                ada, reference, Sums.named("Grant").until(TODAY.minusDays(40)).save());
        ledger.add(ada, reference, Sums.named("Now").from(TODAY).until(null).save());
        assertThat(stories.attention(reference, "funding-gap")).isEmpty();
    }

    @Test
    void asksForAttentionWhereOutcomesAreExpectedAndNothingIsCommitted() {
        horizon.save(ada, reference, new SaveHorizon(END, null, 0));
        assertThat(stories.attention(reference, "outcomes-without-money")).containsExactly(TODAY.toString());
        assertThat(lapses("outcomes-without-money")).isEqualTo(END.plusDays(1));
        long bid = ledger.add(ada, reference, Sums.named("Bid").hopedFor().save());
        assertThat(stories.attention(reference, "outcomes-without-money")).hasSize(1);
        ledger.change(ada, reference, bid, Sums.named("Bid").until(null).save(0));
        assertThat(stories.attention(reference, "outcomes-without-money")).isEmpty();
        horizon.save(ada, reference, new SaveHorizon(TODAY.minusDays(1), null, 1));
        ledger.withdraw(ada, reference, bid, 1);
        assertThat(stories.attention(reference, "outcomes-without-money")).isEmpty();
    }

    private LocalDate lapses(String rule) {
        return stories.jdbc()
                .sql("select lapses_on from attention where initiative_id = ? and rule = ?")
                .params(stories.id(reference), rule)
                .query(LocalDate.class)
                .single();
    }

    @Test
    void keepsHowLongItHasToLastAndOverwritesNobody() {
        horizon.save(ada, reference, new SaveHorizon(END, new BigDecimal("4000.50"), 0));
        assertThat(reading.horizon(ada, header(ada))).isEqualTo(new HorizonView(END, new BigDecimal("4000.50"), 1));
        assertThatThrownBy(() -> horizon.save(ada, reference, new SaveHorizon(null, null, 0)))
                .isInstanceOf(Conflict.class);
        horizon.save(ada, reference, new SaveHorizon(null, null, 1));
        assertThat(reading.horizon(ada, header(ada)).outcomesBy()).isNull();
    }

    @Test
    void countsTheLatestDayOfSpending() {
        long id = ledger.add(ada, reference, Sums.named("Grant").of("900").save());
        spending.record(ada, reference, id, spend("2024-06-30", "600"));
        spending.record(ada, reference, id, spend("2024-03-31", "300"));
        FundingView sum = reading.one(ada, header(ada), id);
        assertThat(sum.spent()).isEqualByComparingTo("600");
        assertThat(sum.left()).isEqualByComparingTo("300");
        long wrong = spending.record(ada, reference, id, spend("2024-09-30", "9000"));
        assertThat(reading.one(ada, header(ada), id).overspent()).isTrue();
        spending.withdraw(ada, reference, id, wrong, 0);
        assertThat(reading.one(ada, header(ada), id).spent()).isEqualByComparingTo("600");
        assertThat(reading.spending(ada, header(ada), id)).hasSize(2);
        assertThat(changes("spend-withdrawn")).contains("£9,000");
    }

    @Test
    void refusesSpendingAheadAndBeforeTheMoneyStarts() {
        long id = ledger.add(ada, reference, Sums.named("Grant").save());
        for (String day : List.of(TODAY.plusDays(1).toString(), "2023-12-31")) {
            assertThatThrownBy(() -> spending.record(ada, reference, id, spend(day, "1")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("spentBy"));
        }
    }

    @Test
    void isSeenByThoseWhoSeeMoneyAndByItsOwnPeople() {
        long id = ledger.add(ada, reference, Sums.named("Grant").save());
        Actor director =
                stories.colleague(ada, "Dana Director", Set.of(Permission.VIEW_INITIATIVES, Permission.VIEW_MONEY));
        assertThat(reading.of(director, header(director))).hasSize(1);
        assertThatThrownBy(() -> ledger.change(
                        director, reference, id, Sums.named("Mine").save(0)))
                .isInstanceOf(Forbidden.class);

        Actor lee = stories.colleague(
                ada,
                "Lee Lead",
                Set.of(Permission.VIEW_INITIATIVES, Permission.CREATE_INITIATIVES, Permission.EDIT_OWN_INITIATIVES));
        assertThatThrownBy(() -> reading.of(lee, header(lee))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> ledger.add(lee, reference, Sums.named("Mine").save()))
                .isInstanceOf(Forbidden.class);
        String own = stories.logged(lee, "Own", 0, LocalDate.of(2024, 1, 8));
        ledger.add(lee, own, Sums.named("Grant").save());
        assertThat(reading.of(lee, initiatives.open(lee, own))).hasSize(1);
    }

    @Test
    void letsNobodyOfTheOfficeChangeMoneyThatTheyDoNotSee() {
        Actor eve = stories.colleague(
                ada, "Eve Editor", Set.of(Permission.VIEW_INITIATIVES, Permission.EDIT_ALL_INITIATIVES));
        assertThatThrownBy(() -> ledger.add(eve, reference, Sums.named("Grant").save()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> horizon.save(eve, reference, new SaveHorizon(END, null, 0)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void goesIntoSheetsForThoseWhoSeeIt() {
        long id = ledger.add(
                ada,
                reference,
                Sums.named("Grant").of("412.50").to(FundingPurpose.BUILD).save());
        spending.record(ada, reference, id, spend("2024-06-30", "300"));
        assertThat(sheets.take(ada, reference, "funding"))
                .contains(
                        "Grant,412.50,The whole period,Build: develop and test it,2024-01-01,2024-12-31,Committed,,300.00,2024-06-30");
        assertThat(sheets.take(ada, reference, "spending")).contains("Grant,2024-06-30,300.00,");
        Actor clerk = stories.colleague(ada, "Cleo Clerk", Set.of(Permission.VIEW_INITIATIVES, Permission.EXPORT));
        for (String sheet : List.of("funding", "spending")) {
            assertThatThrownBy(() -> sheets.take(clerk, reference, sheet)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void isReadOnlyOnceItHasEnded() {
        long id = ledger.add(ada, reference, Sums.named("Grant").save());
        end();
        assertThatThrownBy(() ->
                        ledger.change(ada, reference, id, Sums.named("Grant").save(0)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> spending.record(ada, reference, id, spend("2024-06-30", "1")))
                .isInstanceOf(Refused.class);
    }

    private void end() {
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
    }

    private Optional<LocalDate> cliffEdge() {
        return stories.jdbc()
                .sql("select ends_on from funding_edge where organisation_id = ? and initiative_id = ?")
                .param(ada.organisationId())
                .param(header(ada).id())
                .query(LocalDate.class)
                .optional();
    }

    private InitiativeHeader header(Actor actor) {
        return initiatives.open(actor, reference);
    }

    private static SaveSpend spend(String day, String pounds) {
        return new SaveSpend(LocalDate.parse(day), new BigDecimal(pounds), "");
    }

    private String changes(String action) {
        return stories.jdbc()
                .sql("select changes::text from audit_entry where initiative_id = ? and action = ?")
                .params(stories.id(reference), action)
                .query(String.class)
                .single();
    }
}
