package org.chrysalis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Paging;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class ExperimentsTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private RiskStories stories;

    @Autowired
    private Risks risks;

    @Autowired
    private RiskReading riskReading;

    @Autowired
    private Experiments experiments;

    @Autowired
    private ExperimentReading reading;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private List<RecordSheet> sheets;

    private TestOrganisations.TestOrganisation council;
    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        council = organisations.found();
        ada = council.admin();
        reference = stories.logged(ada);
    }

    @Test
    void standsWhereItsDaysAndItsOutcomeSay() {
        long planned = add(days(today.plusDays(1), today.plusDays(9)), SaveExperiment.Outcome.none());
        long running = add(days(today.minusDays(1), today), SaveExperiment.Outcome.none());
        long waiting = add(days(today.minusDays(9), today.minusDays(1)), SaveExperiment.Outcome.none());
        long decided = add(days(today.minusDays(9), today.minusDays(1)), outcome(ExperimentDecision.STOP, null, false));
        assertThat(state(planned)).isEqualTo(ExperimentView.State.PLANNED);
        assertThat(state(running)).isEqualTo(ExperimentView.State.RUNNING);
        assertThat(state(waiting)).isEqualTo(ExperimentView.State.WAITING);
        assertThat(state(decided)).isEqualTo(ExperimentView.State.DECIDED);
        assertThat(reading.one(open(), decided).decidedOn()).isEqualTo(today);
        assertThat(reading.counts(open())).isEqualTo(new ExperimentReading.Counts(4, 1, 1, 0, 0, 0, 0));
        assertThat(reading.of(open(), Paging.of(1, 4)).stream().map(ExperimentView::id))
                .containsExactly(running, waiting, planned, decided);
    }

    @Test
    void asksForAnOutcomeFromItsLastDayOn() {
        long id = add(days(null, LocalDate.of(2026, 12, 15)), SaveExperiment.Outcome.none());
        assertThat(stories.attention(reference, "experiment-over")).containsExactly("2026-12-15 2026-12-15");
        experiments.change(
                ada,
                reference,
                id,
                new SaveExperiment(
                        days(null, LocalDate.of(2026, 12, 15)), outcome(ExperimentDecision.KEEP, null, false), 0));
        assertThat(stories.attention(reference, "experiment-over")).isEmpty();
    }

    @Test
    void asksForTheDecisionWhereItIsSaidWhatHappened() {
        LocalDate over = today.minusDays(10);
        for (SaveExperiment.Outcome told : List.of(
                new SaveExperiment.Outcome(Effect.NO_EFFECT, "", null, null, "", false),
                new SaveExperiment.Outcome(null, "Nothing changed", null, null, "", false))) {
            long id = add(days(today.minusDays(20), over), told);
            assertThat(state(id)).isEqualTo(ExperimentView.State.UNDECIDED);
            assertThat(reading.counts(open())).isEqualTo(new ExperimentReading.Counts(1, 0, 0, 1, 0, 0, 0));
            assertThat(stories.attention(reference, "experiment-over")).isEmpty();
            assertThat(stories.attention(reference, "experiment-undecided")).containsExactly(over + " " + over);
            experiments.withdraw(ada, reference, id, 0);
        }
    }

    /** Nobody can say that what came of it is still to come. */
    @Test
    void isNoLongerPlannedWhereItIsSaidWhatHappenedEvenWithoutDays() {
        long risk =
                risks.add(ada, reference, SaveRisk.quick("Hurt", stories.kind(ada, "Children and young people"), 4, 5));
        for (SaveExperiment.Outcome told : List.of(
                new SaveExperiment.Outcome(Effect.EFFECT, "", null, null, "", false),
                new SaveExperiment.Outcome(null, "Fewer fell", null, null, "", false))) {
            long id = add(about(risk, null), told);
            assertThat(state(id)).isEqualTo(ExperimentView.State.UNDECIDED);
            assertThat(reading.one(open(), id).standing()).isEqualTo("risk.experiment.state.told");
            assertThat(reading.one(open(), id).told()).isEqualTo("risk.experiment.small.meant");
            assertThat(reading.counts(open())).isEqualTo(new ExperimentReading.Counts(1, 0, 0, 1, 0, 0, 0));
            assertThat(riskReading.one(open(), risk).experiments())
                    .extracting(RiskView.ByExperiment::conversion)
                    .containsExactly(Conversion.MEANT);
            assertThat(stories.attention(reference, "risk-to-people-open")).containsExactly(today.toString());
            assertThat(reading.one(open(), id).asks()).isTrue();
            assertThat(stories.attention(reference, "experiment-told")).containsExactly(today.toString());
            experiments.change(
                    ada,
                    reference,
                    id,
                    new SaveExperiment(about(risk, null), outcome(ExperimentDecision.STOP, null, false), 0));
            assertThat(stories.attention(reference, "experiment-told")).isEmpty();
            experiments.withdraw(ada, reference, id, 1);
        }
    }

    /** Without a beginning nobody knows whether it is under way; but what has days to come has not ended. */
    @Test
    void isNotSaidToHaveEndedBeforeItsEnd() {
        var told = new SaveExperiment.Outcome(Effect.EFFECT, "", null, null, "", false);
        long ahead = add(days(null, today.plusDays(9)), told);
        long last = add(days(null, today), told);
        long over = add(days(null, today.minusDays(1)), told);
        for (long known : List.of(ahead, last)) {
            assertThat(state(known)).isEqualTo(ExperimentView.State.UNDECIDED);
            assertThat(reading.one(open(), known).standing()).isEqualTo("risk.experiment.state.told");
        }
        assertThat(reading.one(open(), over).standing()).isEqualTo("risk.experiment.state.undecided");
    }

    /** What is said of one that has days, or of one of which nobody has said anything, is asked for by them alone. */
    @Test
    void asksNothingMoreOfWhatHasADayOrIsNotTold() {
        var told = new SaveExperiment.Outcome(Effect.EFFECT, "", null, null, "", false);
        add(days(null, null), SaveExperiment.Outcome.none());
        add(days(today.minusDays(9), null), told);
        add(days(null, today.minusDays(1)), told);
        assertThat(stories.attention(reference, "experiment-told")).isEmpty();
    }

    /** A child nearly fell, and it was stopped at once: nothing is under way any more, and nothing made smaller. */
    @Test
    void isOverFromTheDayOnWhichItWasStoppedEarly() {
        long risk =
                risks.add(ada, reference, SaveRisk.quick("Hurt", stories.kind(ada, "Children and young people"), 5, 5));
        for (LocalDate began : List.of(today.minusDays(50), today)) {
            long id = add(
                    new SaveExperiment.Plan("Does it?", "", "", null, "", "", "", began, today, risk, null),
                    new SaveExperiment.Outcome(Effect.UNCLEAR, "A child nearly fell", null, null, "", true));
            assertThat(state(id)).isEqualTo(ExperimentView.State.UNDECIDED);
            assertThat(reading.one(open(), id).told()).isEqualTo("risk.experiment.small.meant");
            assertThat(reading.counts(open())).isEqualTo(new ExperimentReading.Counts(1, 0, 0, 1, 0, 1, 0));
            assertThat(riskReading.one(open(), risk).experiments())
                    .extracting(RiskView.ByExperiment::conversion)
                    .containsExactly(Conversion.MEANT);
            assertThat(riskReading.one(open(), risk).untouched()).isTrue();
            assertThat(riskReading.counts(open()).converted()).isZero();
            assertThat(riskReading.counts(open()).untouched()).isOne();
            assertThat(stories.attention(reference, "risk-to-people-open")).containsExactly(today.toString());
            assertThat(stories.attention(reference, "experiment-over")).isEmpty();
            assertThat(stories.attention(reference, "experiment-undecided")).isEmpty();
            assertThat(stories.attention(reference, "experiment-stopped-early")).containsExactly(today.toString());
            experiments.withdraw(ada, reference, id, 0);
        }
    }

    @Test
    void takesNoEffectAndKeepsNothingBeforeItBegan() {
        LocalDate ahead = today.plusDays(30);
        refused(
                "risk.experiment.starts.ahead",
                () -> add(days(ahead, null), outcome(ExperimentDecision.KEEP, today, false)));
        refused(
                "risk.experiment.starts.ahead",
                () -> add(days(ahead, null), new SaveExperiment.Outcome(Effect.EFFECT, "", null, null, "", false)));
        refused(
                "risk.experiment.decided.before",
                () -> add(days(today, null), outcome(ExperimentDecision.KEEP, today.minusDays(300), false)));
        long given = add(
                days(ahead, null),
                new SaveExperiment.Outcome(null, "", ExperimentDecision.STOP, today, "Too dear", false));
        assertThat(state(given)).isEqualTo(ExperimentView.State.DECIDED);
        add(days(today, null), outcome(ExperimentDecision.KEEP, today, false));
    }

    @Test
    void keepsNoNumberThatCouldPointAtSomebody() {
        long id = add(exposing(2), SaveExperiment.Outcome.none());
        assertThat(stories.jdbc()
                        .sql("select exposed from experiment where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(Experiment.FEW);
        assertThat(reading.one(open(), id).few()).isTrue();
        assertThat(stories.jdbc()
                        .sql("select changes::text from audit_entry where initiative_id = ? and subject_kind ="
                                + " 'experiment'")
                        .param(stories.id(reference))
                        .query(String.class)
                        .single())
                .contains("fewer than 5");
        assertThat(reading.one(open(), add(exposing(0), SaveExperiment.Outcome.none()))
                        .exposed())
                .isZero();
        assertThat(reading.one(open(), add(exposing(5), SaveExperiment.Outcome.none()))
                        .exposed())
                .isEqualTo(5);
    }

    @Test
    void takesStoppingEarlyOnPurposeAsAResult() {
        long id = add(
                days(today.minusDays(30), today.minusDays(3)),
                outcome(ExperimentDecision.STOP, today.minusDays(2), true));
        assertThat(reading.one(open(), id).stoppedEarly()).isTrue();
        assertThat(reading.counts(open()).early()).isOne();
        refused(
                "risk.experiment.ends.stopped",
                () -> add(days(today.minusDays(30), null), outcome(ExperimentDecision.STOP, null, true)));
        refused(
                "risk.experiment.ends.stopped",
                () -> add(days(today.minusDays(30), today.plusDays(1)), outcome(ExperimentDecision.STOP, null, true)));
    }

    @Test
    void refusesDaysThatCannotBe() {
        refused(
                "risk.experiment.ends.before",
                () -> add(days(today, today.minusDays(1)), SaveExperiment.Outcome.none()));
        refused(
                "risk.experiment.decided.ahead",
                () -> add(days(null, null), outcome(ExperimentDecision.KEEP, today.plusDays(1), false)));
    }

    @Test
    void turnsARiskToPeopleIntoALesserOne() {
        long risk =
                risks.add(ada, reference, SaveRisk.quick("Hurt", stories.kind(ada, "Children and young people"), 4, 5));
        long id = add(
                about(risk, stories.kind(ada, "Time")),
                new SaveExperiment.Outcome(Effect.EFFECT, "", ExperimentDecision.KEEP, null, "", false));
        assertThat(reading.counts(open()).converting()).isOne();
        assertThat(riskReading.one(open(), risk).experiments())
                .containsExactly(new RiskView.ByExperiment(id, "Does a lamp help?", "Time", Conversion.WORKS));
        assertThat(riskReading.one(open(), risk).converted()).isTrue();
        assertThat(reading.one(open(), id).riskWording()).isEqualTo("Hurt");
        experiments.withdraw(ada, reference, id, 0);
        assertThat(riskReading.one(open(), risk).converted()).isFalse();
    }

    /** Keeping it was decided; that it helps was not shown. */
    @Test
    void turnsNoRiskIntoALesserOneWhereItIsUnclearWhetherItHelps() {
        long risk =
                risks.add(ada, reference, SaveRisk.quick("Hurt", stories.kind(ada, "Children and young people"), 4, 5));
        long id = add(about(risk, stories.kind(ada, "Time")), outcome(ExperimentDecision.KEEP, null, false));
        assertThat(reading.counts(open()).converting()).isZero();
        assertThat(riskReading.one(open(), risk).converted()).isFalse();
        assertThat(riskReading.one(open(), risk).experiments())
                .containsExactly(new RiskView.ByExperiment(id, "Does a lamp help?", "Time", Conversion.UNPROVEN));
        assertThat(reading.one(open(), id).told()).isEqualTo("risk.experiment.small.unproven");
    }

    @Test
    void forgetsARiskThatWasEnteredByMistake() {
        long risk =
                risks.add(ada, reference, SaveRisk.quick("Hurt", stories.kind(ada, "Children and young people"), 4, 5));
        long id = add(about(risk, null), SaveExperiment.Outcome.none());
        risks.withdraw(ada, reference, risk, 0);
        assertThat(reading.one(open(), id).riskId()).isNull();
        assertThat(reading.risks(open())).isEmpty();
        assertThat(reading.counts(open()).converting()).isZero();
    }

    @Test
    void refusesRisksOfOtherInitiativesAndLesserOnesThatAreNone() {
        String other = stories.logged(ada);
        long elsewhere = risks.add(ada, other, SaveRisk.quick("Hurt", stories.kind(ada, "Staff"), 4, 5));
        refused("risk.experiment.risk.unknown", () -> add(about(elsewhere, null), SaveExperiment.Outcome.none()));
        long time = stories.kind(ada, "Time");
        refused("risk.experiment.risk.missing", () -> add(about(null, time), SaveExperiment.Outcome.none()));
        long money = risks.add(ada, reference, SaveRisk.quick("Cost", stories.kind(ada, "Money"), 4, 5));
        refused("risk.left.not-people", () -> add(about(money, time), SaveExperiment.Outcome.none()));
        long staff = risks.add(ada, reference, SaveRisk.quick("Tired", stories.kind(ada, "Staff"), 4, 5));
        refused(
                "risk.kind.unknown",
                () -> add(about(staff, stories.kind(ada, "Families and carers")), SaveExperiment.Outcome.none()));
    }

    @Test
    void refusesWhoMayNotEditAndAStaleChange() {
        long id = add(days(null, null), SaveExperiment.Outcome.none());
        Actor viewer = council.viewer();
        assertThatThrownBy(() -> experiments.add(viewer, reference, SaveExperiment.quick("May I?", null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> experiments.withdraw(viewer, reference, id, 0)).isInstanceOf(Forbidden.class);
        experiments.change(ada, reference, id, new SaveExperiment(days(today, null), SaveExperiment.Outcome.none(), 0));
        assertThatThrownBy(() -> experiments.withdraw(ada, reference, id, 0)).isInstanceOf(Conflict.class);
        String other = stories.logged(ada);
        assertThatThrownBy(() -> experiments.withdraw(ada, other, id, 1)).isInstanceOf(NotFound.class);
        experiments.withdraw(ada, reference, id, 1);
        assertThat(stories.trail(reference, "experiment"))
                .containsExactly("experiment-recorded", "experiment-changed", "experiment-withdrawn");
        assertThat(reading.counts(open()).total()).isZero();
    }

    @Test
    void givesARowOfTheSheetForEachWithAsManyCellsAsHeadings() {
        add(exposing(3), outcome(ExperimentDecision.KEEP, null, false));
        RecordSheet sheet = sheets.stream()
                .filter(each -> each.name().equals("experiments"))
                .findFirst()
                .orElseThrow();
        List<List<String>> rows = sheet.rows(ada, open());
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).hasSameSizeAs(sheet.headings()).contains("fewer than 5", "Keep", today.toString());
    }

    private InitiativeHeader open() {
        return initiatives.open(ada, reference);
    }

    private ExperimentView.State state(long id) {
        return reading.one(open(), id).state();
    }

    private long add(SaveExperiment.Plan plan, SaveExperiment.Outcome outcome) {
        return experiments.add(ada, reference, new SaveExperiment(plan, outcome, 0));
    }

    private static SaveExperiment.Plan days(LocalDate from, LocalDate to) {
        return new SaveExperiment.Plan("Does a lamp help?", "", "", null, "", "", "", from, to, null, null);
    }

    private static SaveExperiment.Plan exposing(Integer number) {
        return new SaveExperiment.Plan("Does a lamp help?", "", "", number, "", "", "", null, null, null, null);
    }

    private static SaveExperiment.Plan about(Long risk, Long left) {
        return new SaveExperiment.Plan("Does a lamp help?", "", "", null, "", "", "", null, null, risk, left);
    }

    private static SaveExperiment.Outcome outcome(ExperimentDecision decision, LocalDate on, boolean early) {
        return new SaveExperiment.Outcome(Effect.UNCLEAR, "", decision, on, "", early);
    }

    private static void refused(String key, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
