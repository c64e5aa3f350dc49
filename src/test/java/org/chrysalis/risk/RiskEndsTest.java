package org.chrysalis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import org.chrysalis.support.web.Dates;
import org.chrysalis.support.web.Paging;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What is being tested stops with its initiative; risks are named before, and stand as they stood. */
@ApplicationTest
@Transactional
class RiskEndsTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);
    private static final LocalDate ENDED = TODAY.minusDays(30);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private RiskStories risky;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Endings endings;

    @Autowired
    private EndingCorrections corrections;

    @Autowired
    private Experiments experiments;

    @Autowired
    private ExperimentReading tested;

    @Autowired
    private Risks risks;

    @Autowired
    private RiskReading reading;

    @Autowired
    private RiskEnds ends;

    @Autowired
    private Dates dates;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logs() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
    }

    @Test
    void namesBeforeTheEndingWhatIsTestedAndWhichRisksAreOpenThoseToPeopleFirst() throws Exception {
        risk("The grant is late", "Money", RiskState.OPEN);
        risk("A child goes missing", "Children and young people", RiskState.OPEN);
        risk("A child was hurt", "Children and young people", RiskState.HAPPENED);
        risk("The bus is late", "Time", RiskState.CLOSED);
        test("Does a lamp help?", TODAY.minusDays(60), null);
        test("Do two?", TODAY.plusDays(3), null);
        test("Did one?", TODAY.minusDays(60), TODAY.minusDays(40));

        assertThat(ends.standing(header()).stays())
                .containsExactly(
                        "The risk “A child goes missing” (Children and young people: Open)",
                        "The risk “A child was hurt” (Children and young people: Happened)",
                        "The risk “The grant is late” (Money: Open)");
        assertThat(ends.standing(header()).sentences())
                .containsExactly(
                        "The experiment “Does a lamp help?” is under way. It stops that day, with nothing decided. If"
                                + " you know what it showed, say so first.",
                        "The experiment “Do two?” has not begun. It is kept as one that was planned, without its"
                                + " dates.",
                        "The experiment “Did one?” is over, and nothing is decided. If you know what it showed, say so"
                                + " first.");
        assertThat(text("/journey/end"))
                .contains("What still stands")
                .contains("The experiment “Does a lamp help?” is under way.")
                .contains("What is open, and stays as it is Nobody can change these once it has ended.")
                .contains("The risk “A child goes missing” (Children and young people: Open)");
    }

    @Test
    void namesTwentyOfBothAndSaysHowManyMoreThereAre() {
        for (int each = 1; each <= 22; each++) {
            risk("Risk " + each, "Money", RiskState.OPEN);
            test("Question " + each, TODAY.minusDays(60), null);
        }
        test("And one?", TODAY.minusDays(60), null);

        assertThat(ends.standing(header()).stays())
                .hasSize(21)
                .contains("The risk “Risk 20” (Money: Open)")
                .endsWith("And 2 more.");
        assertThat(ends.standing(header()).sentences()).hasSize(21).endsWith("And 3 more.");
    }

    @Test
    void stopsWhatIsUnderWayOnTheDayOfTheEndingAndDecidesNothing() {
        long running = test("Does a lamp help?", TODAY.minusDays(60), null);
        long later = test("Began later?", TODAY.minusDays(9), TODAY.plusDays(9));
        long planned = test("Do two?", TODAY.plusDays(3), TODAY.plusDays(9));
        long over = test("Did one?", TODAY.minusDays(60), TODAY.minusDays(40));
        end(ENDED);
        assertThat(tested.of(header(), Paging.of(1, 10)))
                .extracting(
                        ExperimentView::id,
                        ExperimentView::state,
                        ExperimentView::startsOn,
                        ExperimentView::endsOn,
                        ExperimentView::decision)
                .containsExactlyInAnyOrder(
                        tuple(running, ExperimentView.State.STOPPED, TODAY.minusDays(60), ENDED, null),
                        tuple(later, ExperimentView.State.STOPPED, TODAY.minusDays(9), TODAY.minusDays(9), null),
                        tuple(planned, ExperimentView.State.PLANNED, null, null, null),
                        tuple(over, ExperimentView.State.WAITING, TODAY.minusDays(60), TODAY.minusDays(40), null));
        assertThat(risky.trail(reference, "experiment"))
                .filteredOn("experiment-changed"::equals)
                .hasSize(3);
        assertThat(tested.counts(header())).isEqualTo(new ExperimentReading.Counts(4, 0, 1, 0, 2, 0, 0));
    }

    @Test
    void saysOfWhatHadNotBegunThatItNeverDid() throws Exception {
        test("Do two?", TODAY.plusDays(3), TODAY.plusDays(9));
        end(ENDED);
        assertThat(text("/risks/experiments")).contains("Was planned, but never began");
    }

    /** It was over before: the ending stops nothing of it. */
    @Test
    void leavesWhatWasStoppedEarlyOnTheSameDayAsItStood() {
        long risk = risk("A child falls", "Children and young people", RiskState.OPEN);
        long early = experiments.add(
                ada,
                reference,
                new SaveExperiment(
                        plan(TODAY.minusDays(60), TODAY, risk),
                        new SaveExperiment.Outcome(null, "A child nearly fell", null, null, "", true),
                        0));
        assertThat(ends.standing(header()).sentences())
                .singleElement()
                .asString()
                .contains("is over, and nothing is decided");
        end(TODAY);
        assertThat(tested.one(header(), early).state()).isEqualTo(ExperimentView.State.UNDECIDED);
        assertThat(tested.one(header(), early).endsOn()).isEqualTo(TODAY);
    }

    @Test
    void showsAsItStoodWhatIsNoLongerCurrent() throws Exception {
        long risk = risk("A child goes missing", "Children and young people", RiskState.OPEN);
        long running = experiments.add(
                ada,
                reference,
                new SaveExperiment(plan(TODAY.minusDays(60), null, risk), SaveExperiment.Outcome.none(), 0));
        end(TODAY);
        assertThat(text(""))
                .contains("1 risk when it ended, to people · 1 experiment, 1 stopped with it")
                .doesNotContain("current risk")
                .doesNotContain("under way");
        assertThat(text("/risks"))
                .contains("When it ended, 1 risk was open, to people.")
                .contains("Risks to people when it ended (1)")
                .contains("Children and young people. Open when the initiative ended.")
                .contains("This was a high risk to people when the initiative ended, and nothing was being done")
                .contains("was meant to make this risk smaller.")
                .doesNotContain("current risk")
                .doesNotContain("makes this risk")
                .doesNotContain("Nothing is being done");
        assertThat(text("/risks/" + risk)).contains("Open when the initiative ended");
        assertThat(text("/risks/experiments"))
                .contains("1 was under way when the initiative ended, and stopped with it.")
                .contains("Stopped when the initiative ended")
                .doesNotContain("say what happened")
                .doesNotContain("small enough to manage");
        assertThat(text("/risks/experiments/" + running))
                .contains("It was meant to make the risk “A child goes missing” smaller.")
                .doesNotContain("It makes");
    }

    @Test
    void shiftsWithACorrectedDayWhatTheEndingStopped() {
        LocalDate planned = TODAY.minusDays(20);
        long running = test("Does a lamp help?", TODAY.minusDays(60), null);
        long bounded = test("Do two?", TODAY.minusDays(60), planned);
        end(ENDED);
        corrections.correct(
                ada,
                reference,
                stories.onlyId("ending", reference),
                new CorrectEnding(TODAY.minusDays(10), "Planned", "The minutes", 0, null));
        assertThat(tested.of(header(), Paging.of(1, 10)))
                .extracting(ExperimentView::id, ExperimentView::endsOn, ExperimentView::state)
                .containsExactlyInAnyOrder(
                        tuple(running, TODAY.minusDays(10), ExperimentView.State.STOPPED),
                        tuple(bounded, planned, ExperimentView.State.WAITING));
        corrections.correct(
                ada,
                reference,
                stories.onlyId("ending", reference),
                new CorrectEnding(TODAY.minusDays(25), "Planned", "The minutes again", 1, null));
        assertThat(tested.of(header(), Paging.of(1, 10)))
                .extracting(ExperimentView::id, ExperimentView::endsOn, ExperimentView::state)
                .containsExactlyInAnyOrder(
                        tuple(running, TODAY.minusDays(25), ExperimentView.State.STOPPED),
                        tuple(bounded, TODAY.minusDays(25), ExperimentView.State.STOPPED));
    }

    @Test
    void asksAfterAReopeningWhatStoppedAndForTheRisksThatAreOpenAgain() throws Exception {
        long risk = risk("A child goes missing", "Children and young people", RiskState.OPEN);
        long running = experiments.add(
                ada,
                reference,
                new SaveExperiment(plan(TODAY.minusDays(60), null, risk), SaveExperiment.Outcome.none(), 0));
        assertThat(risky.attention(reference, "risk-to-people-open")).isEmpty();
        end(TODAY);
        assertThat(risky.attention(reference, "experiment-over")).isEmpty();
        risky.reopen(reference);
        assertThat(tested.one(header(), running).state()).isEqualTo(ExperimentView.State.STOPPED);
        experiments.add(ada, reference, SaveExperiment.quick("Do two?", null));
        assertThat(risky.attention(reference, "experiment-over"))
                .as("it ends neither today nor any day: the ending stopped it")
                .isEmpty();
        assertThat(risky.attention(reference, "experiment-undecided")).isEmpty();
        assertThat(risky.attention(reference, "experiment-stopped")).containsExactly(TODAY.toString());
        assertThat(text(""))
                .contains("An experiment stopped when the initiative ended, on " + dates.date(TODAY)
                        + ", and nothing is decided yet: “Does a lamp help?”")
                .doesNotContain("An experiment ends");
        assertThat(risky.attention(reference, "risk-to-people-open")).containsExactly(TODAY.toString());
        assertThat(reading.one(header(), risk).standing()).isEqualTo("risk.state.open");
        experiments.change(
                ada,
                reference,
                running,
                new SaveExperiment(
                        plan(TODAY.minusDays(60), TODAY, risk),
                        new SaveExperiment.Outcome(null, "", ExperimentDecision.STOP, null, "", false),
                        tested.one(header(), running).version()));
        assertThat(risky.attention(reference, "experiment-stopped")).isEmpty();
    }

    private void end(LocalDate day) {
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
                        ""));
    }

    private long test(String question, LocalDate from, LocalDate to) {
        return experiments.add(
                ada,
                reference,
                new SaveExperiment(
                        new SaveExperiment.Plan(question, "", "", null, "", "", "", from, to, null, null),
                        SaveExperiment.Outcome.none(),
                        0));
    }

    private static SaveExperiment.Plan plan(LocalDate from, LocalDate to, long risk) {
        return new SaveExperiment.Plan("Does a lamp help?", "", "", null, "", "", "", from, to, risk, null);
    }

    private long risk(String wording, String kind, RiskState state) {
        return risks.add(
                ada,
                reference,
                UUID.randomUUID(),
                new SaveRisk(wording, risky.kind(ada, kind), 5, 5, state, "", "", null, null, null, 0));
    }

    private InitiativeHeader header() {
        return initiatives.open(ada, reference);
    }

    private String text(String path) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + path).with(signedInAs(ada)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
