package org.chrysalis.risk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.Effect;
import org.chrysalis.risk.ExperimentDecision;
import org.chrysalis.risk.Experiments;
import org.chrysalis.risk.RiskReading;
import org.chrysalis.risk.RiskState;
import org.chrysalis.risk.RiskStories;
import org.chrysalis.risk.Risks;
import org.chrysalis.risk.SaveExperiment;
import org.chrysalis.risk.SaveRisk;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Flash;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The pages of risks and experiments, through the real security and templates. */
@ApplicationTest
@Transactional
class RiskPagesTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private RiskStories stories;

    @Autowired
    private Risks risks;

    @Autowired
    private RiskReading reading;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Experiments experiments;

    @Autowired
    private MessageSource messages;

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
    void addsARiskInOneLine() throws Exception {
        mvc.perform(to("risks")
                        .param("wording", "A young person is hurt")
                        .param("kind", String.valueOf(child()))
                        .param("likelihood", "4")
                        .param("impact", "5"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/risks"));
        assertThat(text(page("risks")))
                .contains("1 current risk, to people. Nothing is being done about 1 high risk to people.")
                .contains("Risks to people (1)")
                .contains("A young person is hurt High: 20 of 25 Children and young people. Open.");
    }

    @Test
    void saysHowManyAreShownAboveThem() throws Exception {
        risks.add(ada, reference, SaveRisk.quick("Dark", child(), 3, 3));
        experiments.add(ada, reference, SaveExperiment.quick("Does a lamp help?", null));
        assertThat(page("risks")).containsSubsequence("Showing 1 to 1 of 1", ">Dark<", "/sheets/risks");
        assertThat(page("risks/experiments"))
                .containsSubsequence("Showing 1 to 1 of 1", "Does a lamp help?", "/sheets/experiments");
    }

    @Test
    void callsBackByNameWhomNobodyFinds() throws Exception {
        assertThat(mvc.perform(to("risks/new")
                                .param("wording", "Dark")
                                .param("kind", String.valueOf(child()))
                                .param("owner", "Nobody Here"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("We could not find one person called Nobody Here. Choose from the list");
    }

    @Test
    void tellsNobodyWhereToBeginOnceSomethingIsRecorded() throws Exception {
        assertThat(text(page(""))).contains("Where to begin", "Later there may be more: experiments");
        risks.add(ada, reference, SaveRisk.quick("Dark", child(), 3, 3));
        experiments.add(ada, reference, SaveExperiment.quick("Does a lamp help?", null));
        assertThat(text(page("")))
                .contains("Not said yet", "What happens to people if this stops?")
                .doesNotContain("Where to begin", "Later there may be more");
    }

    @Test
    void makesOneRiskOfAFormSentTwice() throws Exception {
        String token = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            mvc.perform(to("risks")
                            .param("wording", "Dark")
                            .param("kind", String.valueOf(child()))
                            .param("submission", token))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(text(page("risks"))).contains("1 current risk,");
    }

    @Test
    void saysBesideItsFieldWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        String answer = body(to("risks").param("wording", "Dark").param("likelihood", "2"));
        assertThat(text(answer)).contains("Choose who or what is at risk");
        assertThat(answer).contains("value=\"Dark\"").contains("href=\"#kind\"");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
        String half = body(to("risks")
                .param("wording", "Dark")
                .param("kind", String.valueOf(child()))
                .param("likelihood", "2"));
        assertThat(text(half)).contains("Choose how serious it would be as well");
    }

    @Test
    void namesARiskToPeopleThatHappenedBeforeAllElseAndTellsItsSafeguardInThePast() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("A young person goes missing", child(), 4, 5));
        risks.add(ada, reference, SaveRisk.quick("The grant ends", stories.kind(ada, "Money"), 5, 5));
        long experiment = experiments.add(ada, reference, testing(id, stories.kind(ada, "Time")));
        becomes(id, "HAPPENED");
        assertThat(text(page("")))
                .contains("Happened: A young person goes missing (Children and young people) The grant ends")
                .contains("1 current risk, not to people · 1 risk to people has happened ·");
        String all = text(page("risks"));
        assertThat(all)
                .contains("1 current risk, not to people. 1 risk to people has happened.")
                .contains("The safeguard “A return plan” was meant to make this risk smaller.")
                .contains("The experiment “Does a lamp help?” was meant to make this risk smaller.")
                .doesNotContain("makes this risk")
                .doesNotContain("Now at risk");
        assertThat(all.indexOf("Happened to people (1)")).isLessThan(all.indexOf("Other risks (1)"));
        assertThat(text(page("risks/experiments/" + experiment)))
                .contains(
                        "It was meant to make the risk “A young person goes missing” smaller. That risk has happened.")
                .doesNotContain("Now at risk");
        assertThat(text(page("risks/experiments"))).doesNotContain("small enough to manage.");
        becomes(id, "CLOSED");
        String closed = text(page("risks"));
        assertThat(closed.indexOf("Closed risks to people (1)"))
                .isNotNegative()
                .isLessThan(closed.indexOf("Other risks (1)"));
        assertThat(closed)
                .doesNotContain("Other risks that happened or are closed")
                .contains("The safeguard “A return plan” was there to make this risk smaller.")
                .doesNotContain("Happened to people");
        assertThat(text(page("risks/experiments/" + experiment)))
                .contains("It made the risk “A young person goes missing” smaller. That risk is now closed.");
    }

    @Test
    void saysNoCurrentRisksAndNothingOfWhomTheyConcern() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("A young person goes missing", child(), 4, 5));
        becomes(id, "CLOSED");
        assertThat(text(page(""))).contains("No current risks").doesNotContain("none to people");
        assertThat(text(page("risks"))).contains("No current risks.").doesNotContain("none of them to people");
    }

    @Test
    void saysAtOnceAllThatIsMissingToSetAHighRiskToPeopleAside() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("A young person goes missing", child(), 4, 5));
        String answer = body(to("risks/" + id)
                .param("wording", "A young person goes missing")
                .param("kind", String.valueOf(child()))
                .param("likelihood", "4")
                .param("impact", "5")
                .param("state", "ACCEPTED")
                .param("version", "0"));
        assertThat(text(answer))
                .contains("Say what is being done, or why it is accepted: this is a high risk to people")
                .contains("Enter when you will review it: this is a high risk to people");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
    }

    private void becomes(long id, String state) throws Exception {
        int version = reading.one(initiatives.open(ada, reference), id).version();
        mvc.perform(to("risks/" + id)
                        .param("wording", "A young person goes missing")
                        .param("kind", String.valueOf(child()))
                        .param("likelihood", "4")
                        .param("impact", "5")
                        .param("state", state)
                        .param("safeguard", "A return plan")
                        .param("left", String.valueOf(stories.kind(ada, "Money")))
                        .param("version", String.valueOf(version)))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/risks"));
    }

    @Test
    void saysOfHarmThatHappenedThatNothingIsSaidOfWhatIsDone() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("A young person goes missing", child(), 4, 5));
        becomes(id, "HAPPENED");
        String asked = "This has happened to people. Say what is being done about it, and when you will review it.";
        assertThat(text(page("risks"))).contains(asked);
        assertThat(text(page("risks/" + id))).contains(asked);
        assertThat(text(page("")))
                .contains("A risk to people has happened. Say what is being done, and when you will review it:"
                        + " “A young person goes missing”");
        becomes(id, "CLOSED");
        assertThat(text(page("risks"))).doesNotContain(asked);
    }

    @Test
    void countsTwoRisksAsTwoOnTheOverview() throws Exception {
        risks.add(ada, reference, SaveRisk.quick("The grant ends", stories.kind(ada, "Money"), 5, 5));
        risks.add(ada, reference, SaveRisk.quick("The bus is late", stories.kind(ada, "Time"), 1, 1));
        assertThat(text(page("")))
                .contains("2 current risks, neither to people")
                .doesNotContain("All 2");
        risks.add(ada, reference, SaveRisk.quick("A young person goes missing", child(), 4, 5));
        assertThat(text(page(""))).contains("All 3 current risks, 1 to people");
    }

    @Test
    void asksForTheDecisionWhereItIsSaidWhatHappened() throws Exception {
        experiments.add(
                ada,
                reference,
                new SaveExperiment(
                        new SaveExperiment.Plan(
                                "Does a lamp help?",
                                "",
                                "",
                                null,
                                "",
                                "",
                                "",
                                today.minusDays(40),
                                today.minusDays(10),
                                null,
                                null),
                        new SaveExperiment.Outcome(Effect.NO_EFFECT, "Nothing changed", null, null, "", false),
                        0));
        assertThat(text(page("risks/experiments")))
                .contains(
                        "1 experiment, none with a decision yet. It is known what happened in 1, but nothing is decided yet.")
                .contains("Ended: decide what next")
                .doesNotContain("nobody has said what happened")
                .doesNotContain("say what happened");
        assertThat(text(page("")))
                .contains("An experiment ended 10 days ago. You know what happened, but nothing is decided yet:"
                        + " “Does a lamp help?”");
    }

    @Test
    void letsGoOfTheLesserRiskWithARiskThatWasWithdrawn() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("A young person goes missing", child(), 4, 5));
        long time = stories.kind(ada, "Time");
        long experiment = experiments.add(ada, reference, testing(id, time));
        String chosen = "value=\"" + time + "\" selected=\"selected\"";
        assertThat(page("risks/experiments/" + experiment)).contains(chosen);
        assertThat(text(page("risks/" + id)))
                .as("who withdraws it is told what that does to the experiment")
                .contains("An experiment names it, and stays without naming a risk.");
        risks.withdraw(ada, reference, id, 0);
        assertThat(page("risks/experiments/" + experiment)).doesNotContain(chosen);
        mvc.perform(to("risks/experiments/" + experiment)
                        .param("question", "Does a lamp help?")
                        .param("version", "0"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void separatesWhoTookPartFromWhen() throws Exception {
        experiments.add(
                ada,
                reference,
                new SaveExperiment(
                        new SaveExperiment.Plan(
                                "Does a lamp help?",
                                "",
                                "",
                                12,
                                "young people, for 4 weeks",
                                "",
                                "",
                                LocalDate.of(2024, 12, 6),
                                LocalDate.of(2025, 1, 3),
                                null,
                                null),
                        SaveExperiment.Outcome.none(),
                        0));
        assertThat(text(page("risks/experiments")))
                .contains("12 people: young people, for 4 weeks. 6 December 2024 to 3 January 2025.");
    }

    @Test
    void warnsOfPersonalDataWhereKindsAndTheScaleAreNamed() throws Exception {
        for (String path : List.of("", "/scale")) {
            String page = mvc.perform(get("/admin/risk" + path).with(signedInAs(ada)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).as(path).contains("chrysalis-sensitive-note");
        }
    }

    @Test
    void saysInASentenceThatARiskToPeopleBecameALesserOne() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("A young person goes missing", child(), 4, 5));
        long experiment = experiments.add(ada, reference, testing(id, stories.kind(ada, "Time")));
        mvc.perform(to("risks/" + id)
                        .param("wording", "A young person goes missing")
                        .param("kind", String.valueOf(child()))
                        .param("likelihood", "2")
                        .param("impact", "4")
                        .param("state", "REDUCED")
                        .param("measures", "Reviewed monthly")
                        .param("safeguard", "Return plan agreed with the police")
                        .param("left", String.valueOf(stories.kind(ada, "Money")))
                        .param("owner", "Ada Admin")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/risks"));
        String safeguard = "The safeguard “Return plan agreed with the police” makes this risk to people smaller."
                + " Now at risk: Money.";
        String test = "The experiment “Does a lamp help?” makes this risk to people smaller. Now at risk: Time.";
        assertThat(text(page("risks")))
                .contains(safeguard)
                .contains(test)
                .contains("1 risk to people has been made smaller by an experiment or a safeguard.")
                .contains("Owner: Ada Admin.");
        assertThat(text(page("risks/" + id)))
                .contains(safeguard)
                .contains(test)
                .contains("The score has fallen from 20 of 25 to 8 of 25");
        assertThat(text(page("risks/experiments/" + experiment)))
                .contains("It makes the risk to people “A young person goes missing” smaller.");
        assertThat(text(page("risks/experiments"))).contains("1 makes a risk to people small enough to manage.");
        assertThat(text(page("")))
                .contains("Risks, people first A young person goes missing (Children and young people: Medium)");
    }

    @Test
    void showsStoppingEarlyOnPurposeAsGoodWork() throws Exception {
        long id = experiments.add(ada, reference, SaveExperiment.quick("Will e-learning do?", null));
        String answer = mvc.perform(to("risks/experiments/" + id)
                        .param("question", "Will e-learning do?")
                        .param("exposed", "Fewer than 5")
                        .param("exposedWho", "Staff of one team")
                        .param("ends.day", "" + today.getDayOfMonth())
                        .param("ends.month", "" + today.getMonthValue())
                        .param("ends.year", "" + today.getYear())
                        .param("stoppedEarly", "true")
                        .param("effect", "NO_EFFECT")
                        .param("decision", "STOP")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/risks/experiments"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).isEmpty();
        assertThat(text(page("risks/experiments")))
                .contains("1 was stopped early on purpose.")
                .contains("Stop Stopped early on purpose Fewer than 5 people: Staff of one team.")
                .contains("It had no effect.")
                .contains("It was stopped early on purpose. That is good work");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fewer than 5", "Fewer than five", "less than 5", "Less than five people", "<5", "< 5"})
    void takesFewerThanFiveInTheseWords(String words) throws Exception {
        mvc.perform(to("risks/experiments/new").param("question", "Does it?").param("exposed", words))
                .andExpect(status().is3xxRedirection());
        assertThat(text(page("risks/experiments"))).contains("Does it? Planned Fewer than 5 people. ");
        assertThat(page("risks/experiments/" + stories.onlyId("experiment", reference)))
                .contains("value=\"fewer than 5\"");
    }

    @Test
    void beginsASentenceWhereNobodySaidHowManyTheyAre() throws Exception {
        experiments.add(
                ada,
                reference,
                new SaveExperiment(
                        new SaveExperiment.Plan(
                                "Does it?", "", "", null, "young people", "", "", null, null, null, null),
                        SaveExperiment.Outcome.none(),
                        0));
        assertThat(text(page("risks/experiments"))).contains("Does it? Planned Young people. ");
    }

    /** Its first day is ahead: nothing has been going on since then. */
    @Test
    void saysFromWhenOnWhatIsOnlyPlannedAndSinceWhenWhatIsUnderWay() throws Exception {
        LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
        for (LocalDate from : List.of(today.plusDays(3), today.minusDays(3))) {
            experiments.add(
                    ada,
                    reference,
                    new SaveExperiment(
                            new SaveExperiment.Plan("Does it?", "", "", null, "", "", "", from, null, null, null),
                            SaveExperiment.Outcome.none(),
                            0));
        }
        DateTimeFormatter words = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
        assertThat(text(page("risks/experiments")))
                .contains("Planned From " + words.format(today.plusDays(3)) + ".")
                .contains("Under way Since " + words.format(today.minusDays(3)) + ".");
    }

    @Test
    void asksOnTheOverviewWhatWasDecidedOfOneWithoutDays() throws Exception {
        experiments.add(
                ada,
                reference,
                new SaveExperiment(
                        new SaveExperiment.Plan("Does it?", "", "", null, "", "", "", null, null, null, null),
                        new SaveExperiment.Outcome(null, "Fewer fell", null, null, "", false),
                        0));
        assertThat(text(page("risks/experiments"))).contains("Does it? You know what happened: decide what next");
        assertThat(text(page("")))
                .contains("You know what happened in an experiment, but nothing is decided yet: “Does it?”");
    }

    @Test
    void saysOfOneThatWasStoppedEarlyOnlyWhatIsKnownAndPraisesNothingWhereItsRiskHappened() throws Exception {
        long risk = risks.add(
                ada, reference, SaveRisk.quick("A child falls", stories.kind(ada, "Children and young people"), 5, 5));
        long id = experiments.add(ada, reference, SaveExperiment.quick("Do lower stairs help?", null));
        assertThat(saved(id, risk, 0)).isEqualTo("risk.experiment.changed.early");
        assertThat(messages.getMessage("risk.experiment.changed.early", null, Locale.UK))
                .isEqualTo("Experiment saved. Stopping early on purpose is good work");
        assertThat(text(page("risks/experiments/" + id)))
                .contains("It was stopped early on purpose. That is good work.")
                .doesNotContain("kept safe")
                .doesNotContain("was learned");
        stories.jdbc()
                .sql("update risk set state = 'HAPPENED' where id = ?")
                .param(risk)
                .update();
        assertThat(saved(id, risk, 1)).isEqualTo("risk.experiment.changed");
        for (String told : List.of("risks/experiments", "risks/experiments/" + id)) {
            assertThat(text(page(told)).replace("Stopping early on purpose is good work", ""))
                    .contains("It was stopped early on purpose. ")
                    .contains("That risk has happened.")
                    .doesNotContain("good work");
        }
    }

    /** The key of what is said once it was saved as stopped early today. */
    private String saved(long id, long risk, int version) throws Exception {
        Object flash = mvc.perform(to("risks/experiments/" + id)
                        .param("question", "Do lower stairs help?")
                        .param("risk", "" + risk)
                        .param("ends.day", "" + today.getDayOfMonth())
                        .param("ends.month", "" + today.getMonthValue())
                        .param("ends.year", "" + today.getYear())
                        .param("stoppedEarly", "true")
                        .param("happened", "A child nearly fell " + version)
                        .param("version", "" + version))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/risks/experiments"))
                .andReturn()
                .getFlashMap()
                .get("flash");
        return ((Flash) flash).messageKey();
    }

    @Test
    void refusesANumberThatIsNone() throws Exception {
        String answer =
                body(to("risks/experiments/new").param("question", "Does it?").param("exposed", "many"));
        assertThat(text(answer)).contains("How many people must be a whole number, such as 8, or “fewer than 5”");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
    }

    @Test
    void showsWhatSomebodyElseSavedMeanwhileAndKeepsWhatWasTyped() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("Dark", child(), 2, 2));
        risks.change(
                ada,
                reference,
                id,
                new SaveRisk("Very dark", child(), 3, 3, RiskState.OPEN, "", "", null, null, null, 0));
        String answer = mvc.perform(to("risks/" + id)
                        .param("wording", "Darker")
                        .param("kind", String.valueOf(child()))
                        .param("likelihood", "2")
                        .param("impact", "2")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(answer)).contains("Very dark").contains("Possible");
        assertThat(answer).contains("value=\"Darker\"").contains("name=\"version\" value=\"1\"");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
    }

    @Test
    void showsWhatSomebodyElseSavedOfAnExperiment() throws Exception {
        long id = experiments.add(ada, reference, SaveExperiment.quick("Does a lamp help?", null));
        experiments.change(
                ada,
                reference,
                id,
                new SaveExperiment(
                        new SaveExperiment.Plan("Do two?", "", "", null, "", "", "", null, null, null, null),
                        new SaveExperiment.Outcome(Effect.EFFECT, "Yes", ExperimentDecision.KEEP, null, "", false),
                        0));
        String answer = mvc.perform(to("risks/experiments/" + id)
                        .param("question", "Do three?")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(answer))
                .contains("Do two?")
                .contains("The effect we hoped for")
                .contains("Keep");
        assertThat(answer).contains("value=\"Do three?\"");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
    }

    @Test
    void showsWhatIsThereAndNoFormToWhoMayNotChangeIt() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("Dark", child(), 2, 2));
        long experiment = experiments.add(ada, reference, SaveExperiment.quick("Does a lamp help?", null));
        Actor viewer = council.viewer();
        for (String path : List.of("risks", "risks/" + id, "risks/experiments", "risks/experiments/" + experiment)) {
            String page = page(path, viewer);
            assertThat(page).as(path).doesNotContain("<textarea").doesNotContain("name=\"submission\"");
            assertThat(HtmlCheck.errorsIn(page)).as(path).isEmpty();
        }
        assertThat(text(page("risks/" + id, viewer)))
                .contains("Children and young people")
                .contains("Unlikely");
    }

    @Test
    void writesValidPagesEmptyAndFull() throws Exception {
        for (String path : List.of("risks", "risks/new", "risks/experiments", "risks/experiments/new")) {
            assertThat(HtmlCheck.errorsIn(page(path))).as(path).isEmpty();
        }
        assertThat(text(page("risks"))).contains("No risks yet.").contains("Who or what is at risk? Choose one");
        assertThat(text(page("risks/experiments"))).contains("No experiments yet.");
        assertThat(text(page(""))).doesNotContain("Risks, people first");
        long id = risks.add(ada, reference, SaveRisk.quick("Dark", child(), 4, 5));
        long experiment = experiments.add(ada, reference, testing(id, null));
        for (String path : List.of(
                "", "risks", "risks/" + id, "risks/experiments", "risks/experiments/" + experiment, "history")) {
            assertThat(HtmlCheck.errorsIn(page(path))).as(path).isEmpty();
        }
    }

    @Test
    void bringsTheRiskAlongToItsExperiment() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("Dark", child(), 4, 5));
        assertThat(page("risks/experiments/new?risk=" + id))
                .containsPattern("<option value=\"" + id + "\"\\s+selected=\"selected\"");
    }

    @Test
    void takesOutWhatWasEnteredByMistake() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("Dark", child(), 4, 5));
        long experiment = experiments.add(ada, reference, testing(id, null));
        mvc.perform(to("risks/experiments/" + experiment + "/withdraw").param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/risks/experiments"));
        mvc.perform(to("risks/" + id + "/withdraw").param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/risks"));
        assertThat(text(page("history"))).contains("Risk withdrawn").contains("Experiment withdrawn");
        mvc.perform(get("/initiatives/{r}/risks/{id}", reference, id).with(signedInAs(ada)))
                .andExpect(status().isNotFound());
    }

    @Test
    void narrowsTheListToRisksThatSomebodyStillHasToLookAt() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("Dark", child(), 2, 2));
        String people = "/initiatives?with-risk=PEOPLE";
        assertThat(adminPage(people)).contains("Warm hubs").contains("Risk: Any risk to people");
        assertThat(adminPage("/initiatives?with-risk=" + child())).contains("Warm hubs");
        assertThat(adminPage("/initiatives?with-risk=HIGH-PEOPLE")).contains("No initiatives match");
        assertThat(adminPage("/initiatives?with-risk=" + stories.kind(ada, "Money")))
                .contains("No initiatives match");
        assertThat(adminPage("/initiatives?with-risk=any")).contains("No initiatives match");
        risks.change(
                ada, reference, id, new SaveRisk("Dark", child(), 4, 5, RiskState.OPEN, "", "", null, null, null, 0));
        assertThat(adminPage("/initiatives?with-risk=HIGH-PEOPLE")).contains("Warm hubs");
        stories.end(reference);
        assertThat(adminPage(people)).contains("No initiatives match");
        assertThat(adminPage("/initiatives?with-risk=HIGH-PEOPLE")).contains("No initiatives match");
        stories.reopen(reference);
        assertThat(adminPage(people)).contains("Warm hubs");
        risks.change(
                ada, reference, id, new SaveRisk("Dark", child(), 4, 5, RiskState.CLOSED, "", "", null, null, null, 1));
        assertThat(adminPage(people)).contains("No initiatives match");
    }

    /** What came of it is never told under the words of what was hoped for. */
    @Test
    void tellsWhatWasHopedForAndWhatHappenedEachUnderItsOwnLabel() throws Exception {
        experiments.add(
                ada,
                reference,
                new SaveExperiment(
                        new SaveExperiment.Plan(
                                "Does a lamp help?",
                                "",
                                "Seven of eight stay",
                                null,
                                "",
                                "",
                                "",
                                null,
                                null,
                                null,
                                null),
                        new SaveExperiment.Outcome(
                                Effect.EFFECT, "Six stayed", ExperimentDecision.KEEP, null, "", false),
                        0));
        assertThat(text(page("risks/experiments")))
                .contains("We hoped for this: Seven of eight stay What happened : Six stayed It had the effect we hoped"
                        + " for.");
    }

    @Test
    void offersTheKindsThatStandInItInTheFilterOfTheHistory() throws Exception {
        risks.add(ada, reference, SaveRisk.quick("Dark", child(), 2, 2));
        experiments.add(ada, reference, SaveExperiment.quick("Does a lamp help?", null));
        page("sheets/risks");
        String all = page("history");
        assertThat(all)
                .contains("<option value=\"risk\"", "<option value=\"experiment\"", "<option value=\"initiative\"")
                .contains("Downloads of a part of the record")
                .doesNotContain("<option value=\"partner\"");
        assertThat(text(all)).contains("Risk recorded").doesNotContain("Part of the record exported");
        assertThat(text(page("history?kind=initiative"))).doesNotContain("Part of the record exported");
        assertThat(text(page("history?kind=record-exported")))
                .contains("Part of the record exported")
                .doesNotContain("Risk recorded");
        assertThat(adminPage("/admin/audit")).contains("Part of the record exported");
        assertThat(adminPage("/admin/audit?kind=record-exported"))
                .contains("Part of the record exported")
                .doesNotContain("Risk recorded");
    }

    @Test
    void keepsEveryScoreAndWhatTheRiskBecameOnItsSheets() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("A young person goes missing", child(), 4, 5));
        experiments.add(ada, reference, testing(id, stories.kind(ada, "Time")));
        mvc.perform(to("risks/" + id)
                        .param("wording", "A young person goes missing")
                        .param("kind", String.valueOf(child()))
                        .param("likelihood", "2")
                        .param("impact", "5")
                        .param("state", "REDUCED")
                        .param("version", "0"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("sheets/risks")).contains(",Reduced,,,Does a lamp help?,Time,");
        assertThat(page("sheets/risk-scores").lines().skip(1))
                .extracting(line -> line.replaceAll("\\d{4}-\\d\\d-\\d\\d", "day"))
                .containsExactly(
                        "A young person goes missing,day,Unlikely,Severe,10,25,Ada Admin",
                        "A young person goes missing,day,Likely,Severe,20,25,Ada Admin");
        becomes(id, "HAPPENED");
        assertThat(page("sheets/risks")).contains(",Happened,").doesNotContain("Time");
    }

    @Test
    void offersTheSheetsToWhoMayExport() throws Exception {
        risks.add(ada, reference, SaveRisk.quick("Dark", child(), 2, 2));
        experiments.add(ada, reference, SaveExperiment.quick("Does a lamp help?", null));
        assertThat(page("risks")).contains("/sheets/risks\"");
        assertThat(page("risks/experiments")).contains("/sheets/experiments\"");
        assertThat(page("risks", council.viewer())).doesNotContain("/sheets/");
        assertThat(page("sheets/risks")).contains("Dark,Children and young people,Yes,Unlikely,Minor,4,25");
        assertThat(page("sheets/experiments")).contains("Does a lamp help?");
    }

    @Test
    void letsAnAdministratorChooseKindsAndScale() throws Exception {
        mvc.perform(admin("/admin/risk").param("name", "Power")).andExpect(redirectedUrl("/admin/risk"));
        String admin = adminPage("/admin/risk");
        assertThat(text(admin)).contains("Power 0 Rename Power Retire Power").contains("Very unlikely Slight");
        assertThat(HtmlCheck.errorsIn(admin)).isEmpty();
        assertThat(text(body(admin("/admin/risk").param("name", "power"))))
                .contains("There is already one with this name");
        long power = stories.kind(ada, "Power");
        assertThat(HtmlCheck.errorsIn(adminPage("/admin/risk/kinds/" + power))).isEmpty();
        assertThat(adminPage("/admin/risk/kinds/" + power)).contains("chrysalis-sensitive-note");
        mvc.perform(admin("/admin/risk/kinds/" + power).param("name", "Voice").param("version", "0"))
                .andExpect(redirectedUrl("/admin/risk"));
        mvc.perform(admin("/admin/risk/kinds/" + power).param("name", "Say").param("version", "0"))
                .andExpect(status().isConflict());
        mvc.perform(admin("/admin/risk/kinds/" + power + "/retire").param("version", "1"))
                .andExpect(redirectedUrl("/admin/risk"));
        assertThat(text(adminPage("/admin/risk"))).contains("Voice Not in use");
        mvc.perform(admin("/admin/risk/kinds/" + child()).param("name", "Kids").param("version", "0"))
                .andExpect(status().isNotFound());

        assertThat(HtmlCheck.errorsIn(adminPage("/admin/risk/scale"))).isEmpty();
        mvc.perform(scale(List.of("Rare", "Often"), List.of("Light", "Bad"))).andExpect(status().isOk());
        String uneven = body(scale(List.of("Rare", "At times", "Often"), List.of("Light", "Bad")));
        assertThat(text(uneven)).contains("Enter as many levels of seriousness as of likelihood");
        assertThat(HtmlCheck.errorsIn(uneven)).isEmpty();
        assertThat(text(body(scale(List.of("Rare", "rare", "Often"), List.of("Light", "Bad", "Grave")))))
                .contains("Use each word once");
        mvc.perform(scale(List.of("Rare", "At times", "Often", ""), List.of("Light", "Bad", "Grave")))
                .andExpect(redirectedUrl("/admin/risk"));
        mvc.perform(scale(List.of("Rare", "At times", "Often"), List.of("Light", "Bad", "Dire")))
                .andExpect(status().isConflict());
        assertThat(text(adminPage("/admin/risk"))).contains("1 Rare Light 2 At times Bad 3 Often Grave");
    }

    @Test
    void refusesALevelThatIsMissingBetweenOthersBesideItsOwnField() throws Exception {
        List<String> whole = List.of("A", "B", "C", "D", "E");
        List<String> gap = List.of("A", "B", "", "D", "E");
        String one = body(scale(gap, whole));
        assertThat(one)
                .contains("href=\"#likelihood2\"", "id=\"likelihood2-error\"", "aria-describedby=\"likelihood2-error\"")
                .doesNotContain("id=\"impact-error\"", "href=\"#impact");
        assertThat(text(one)).contains("Enter level 3 of how likely it is. Only the last levels can be left empty");
        assertThat(HtmlCheck.errorsIn(one)).isEmpty();
        assertThat(body(scale(gap, gap))).contains("href=\"#likelihood2\"", "href=\"#impact2\"");
        assertThat(body(scale(List.of("", "B", "C"), List.of("A", "B", "C"))))
                .contains("href=\"#likelihood0\"", "id=\"likelihood0\"");
        assertThat(text(body(scale(List.of("A", "B", "C", "", ""), List.of("A", "B", "C", "D", "")))))
                .contains("Enter as many levels of likelihood as of seriousness");
        assertThat(text(adminPage("/admin/risk"))).contains("5 Very likely");
        mvc.perform(scale(List.of("A", "B", "C", "", ""), List.of("A", "B", "C")))
                .andExpect(redirectedUrl("/admin/risk"));
    }

    @Test
    void changesARiskThatWasScoredOnAnEarlierScaleWithoutScoringItAgain() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("A young person is hurt", child(), 2, 3));
        mvc.perform(scale(List.of("Rare", "At times", "Often"), List.of("Light", "Bad", "Grave")))
                .andExpect(redirectedUrl("/admin/risk"));
        String shown = page("risks/" + id);
        assertThat(text(shown))
                .contains("Medium: 6 of 25")
                .contains("Unlikely, as scored on an earlier scale")
                .contains("Moderate, as scored on an earlier scale");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        mvc.perform(to("risks/" + id)
                        .param("wording", "A young person is hurt")
                        .param("kind", String.valueOf(child()))
                        .param("likelihood", "")
                        .param("impact", "")
                        .param("state", "CLOSED")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/risks"));
        assertThat(text(page("risks/" + id))).contains("Medium: 6 of 25").contains("Closed");
    }

    @Test
    void asksForWhyAndForANextLookWhereAHighRiskToPeopleIsSetAside() throws Exception {
        long id = risks.add(ada, reference, SaveRisk.quick("A young person is hurt", child(), 5, 5));
        String bare = body(aside(id));
        assertThat(text(bare)).contains("Say what is being done, or why it is accepted: this is a high risk to people");
        assertThat(bare).contains("href=\"#measures\"");
        assertThat(HtmlCheck.errorsIn(bare)).isEmpty();
        String unseen = body(aside(id).param("measures", "A worker is there"));
        assertThat(text(unseen))
                .contains("Enter when you will review it: this is a high risk to people")
                .contains("A worker is there");
        assertThat(unseen).contains("href=\"#nextLook");
    }

    private MockHttpServletRequestBuilder aside(long id) {
        return to("risks/" + id)
                .param("wording", "A young person is hurt")
                .param("kind", String.valueOf(child()))
                .param("likelihood", "5")
                .param("impact", "5")
                .param("state", "ACCEPTED")
                .param("version", "0");
    }

    private long child() {
        return stories.kind(ada, "Children and young people");
    }

    private SaveExperiment testing(long risk, Long left) {
        return new SaveExperiment(
                new SaveExperiment.Plan("Does a lamp help?", "", "", null, "", "", "", today, null, risk, left),
                SaveExperiment.Outcome.none(),
                0);
    }

    private MockHttpServletRequestBuilder scale(List<String> likelihood, List<String> impact) {
        MockHttpServletRequestBuilder request = admin("/admin/risk/scale").param("version", "0");
        for (int i = 0; i < likelihood.size(); i++) {
            request.param("likelihood[" + i + "]", likelihood.get(i));
        }
        for (int i = 0; i < impact.size(); i++) {
            request.param("impact[" + i + "]", impact.get(i));
        }
        return request;
    }

    private MockHttpServletRequestBuilder to(String path) {
        return post("/initiatives/" + reference + "/" + path)
                .with(signedInAs(ada))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder admin(String path) {
        return post(path).with(signedInAs(ada)).with(csrf());
    }

    private String adminPage(String path) throws Exception {
        return body(get(path).with(signedInAs(ada)));
    }

    private String page(String path) throws Exception {
        return page(path, ada);
    }

    private String page(String path, Actor actor) throws Exception {
        return body(get("/initiatives/" + reference + (path.isEmpty() ? "" : "/" + path))
                .with(signedInAs(actor)));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&ldquo;", "“")
                .replace("&rdquo;", "”")
                .replace(" .", ".")
                .replaceAll("\\s+", " ");
    }
}
