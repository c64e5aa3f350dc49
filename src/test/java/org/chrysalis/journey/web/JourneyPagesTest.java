package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.evidence.EvidenceKind;
import org.chrysalis.evidence.EvidenceRecords;
import org.chrysalis.evidence.SaveEvidence;
import org.chrysalis.evidence.Says;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.Alongside;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.Threads;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of the journey, through the real security and templates. */
@ApplicationTest
class JourneyPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Endings endings;

    @Autowired
    private Alongside alongside;

    @Autowired
    private EvidenceRecords evidence;

    @Autowired
    private Threads threads;

    @Autowired
    private Initiatives initiatives;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOneThatWentBackOnce() {
        ada = stories.council();
        reference = stories.logged(ada, "The Landing", 0, LocalDate.of(2023, 10, 2));
        stories.moved(ada, reference, 1, LocalDate.of(2024, 3, 11), "Outreach-only version tested");
        stories.moved(ada, reference, 0, LocalDate.of(2024, 8, 19), "The fostering service was not ready");
        stories.moved(ada, reference, 1, LocalDate.of(2025, 1, 13), "Two hub carer households approved");
    }

    @Test
    void tellsTheVisitsInOrderInTheWordsOfPeople() throws Exception {
        assertThat(text(page("journey")))
                .contains("3 Development again, 19 August 2024 to 13 January 2025: The fostering service was not ready")
                .contains("Moved back. Decided by Programme board")
                .contains("4 Prototyping again, since 13 January 2025: Two hub carer households approved");
    }

    @Test
    void drawsTheLineWithATitleAndADescription() throws Exception {
        assertThat(page("journey"))
                .contains("role=\"img\"")
                .contains("Journey of The Landing")
                .contains("4 visits since 2 October 2023: 1 Development, 2 Prototyping, 3 Development, 4 Prototyping");
    }

    @Test
    void offersToResumeOnlyWhatIsPaused() throws Exception {
        assertThat(mvc.perform(get("/initiatives/{r}/journey/resume", reference).with(signedInAs(ada)))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("It is not paused")
                .doesNotContain("name=\"note\"");
    }

    @Test
    void leadsBackToTheInitiativeFromAStepThatDoesNotFit() throws Exception {
        for (String step : List.of("resume", "reopen")) {
            assertThat(mvc.perform(get("/initiatives/{r}/journey/" + step, reference)
                                    .with(signedInAs(ada)))
                            .andExpect(status().isUnprocessableContent())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as(step)
                    .containsPattern("href=\"/initiatives/" + reference + "\"[^>]*>Go to the initiative<");
        }
    }

    @Test
    void writesValidPages() throws Exception {
        for (String path : List.of(
                "journey", "journey/move", "journey/pause", "journey/end", "journey/alongside", "journey/2/correct")) {
            assertThat(HtmlCheck.errorsIn(page(path))).as(path).isEmpty();
        }
        pauses.pause(
                ada,
                reference,
                new PauseInitiative(
                        LocalDate.of(2025, 2, 1), "Short of people", List.of("Programme board"), null, null));
        assertThat(HtmlCheck.errorsIn(page("journey"))).isEmpty();
        assertThat(HtmlCheck.errorsIn(page("journey/resume"))).isEmpty();
        end();
        assertThat(HtmlCheck.errorsIn(page("journey"))).isEmpty();
        assertThat(HtmlCheck.errorsIn(page("journey/reopen"))).isEmpty();
        assertThat(HtmlCheck.errorsIn(page("journey/check-ins/" + stories.onlyId("check_in", reference))))
                .isEmpty();
    }

    @Test
    void saysOfAPauseAndOfWorkAlongsideOfOneDayJustThatDay() throws Exception {
        LocalDate day = LocalDate.of(2025, 2, 1);
        pauses.pause(
                ada, reference, new PauseInitiative(day, "Short of people", List.of("Programme board"), null, null));
        pauses.resume(ada, reference, day, "");
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), day);
        alongside.finish(ada, reference, stories.stage(ada, 4).id(), day);
        assertThat(text(page("journey")))
                .contains("Paused on 1 February 2025: Short of people")
                .contains("Scaling, on 1 February 2025", "Also at work in Scaling on 1 February 2025.")
                .doesNotContain("1 February 2025 to 1 February 2025");
    }

    @Test
    void offersToChangeTheStageInOnePlace() throws Exception {
        assertThat(page("journey")).containsOnlyOnce("/initiatives/" + reference + "/journey/move\"");
    }

    @Test
    void namesTheWorkAlongsideOnTheOverviewAndInTheDescriptionOfTheLine() throws Exception {
        stories.jdbc()
                .sql("""
                insert into visit (organisation_id, initiative_id, stage_id, main, started_on)
                values (?, ?, ?, false, '2025-03-03')""")
                .params(
                        ada.organisationId(),
                        stories.id(reference),
                        stories.stage(ada, 3).id())
                .update();
        String words = "Also at work in " + stories.stage(ada, 3).name() + " since 3 March 2025.";

        String overview = mvc.perform(get("/initiatives/{r}", reference).with(signedInAs(ada)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(overview)
                .contains("<p class=\"govuk-body\">" + words + "</p>")
                .contains("where it is now. " + words + " The list below says when and why.</desc>");
        assertThat(HtmlCheck.errorsIn(overview)).isEmpty();
    }

    @Test
    void closesWhatPeopleWroteBeforeItGoesOn() throws Exception {
        pauses.pause(
                ada,
                reference,
                new PauseInitiative(LocalDate.of(2025, 2, 1), "Summer leave", List.of("Programme board"), null, null));
        assertThat(text(page("journey")))
                .contains("Paused since 1 February 2025: Summer leave. Decided by Programme board.");
    }

    @Test
    void offersToFinishEachWorkAlongsideWhereItIsListedAndSaysWhatTheLineIs() throws Exception {
        assertThat(page("journey")).doesNotContain("chrysalis-line__legend");
        long scaling = stories.stage(ada, 4).id();
        alongside.begin(ada, reference, scaling, LocalDate.of(2025, 2, 1));
        String journey = page("journey");
        assertThat(journey).contains("journey/alongside?finish=" + scaling, "chrysalis-line__legend");
        assertThat(HtmlCheck.errorsIn(journey)).isEmpty();
        alongside.finish(ada, reference, scaling, LocalDate.of(2025, 3, 1));
        assertThat(page("journey")).doesNotContain("journey/alongside?finish=");
    }

    @Test
    void refusesToKeepWorkingAlongsideInTheStageToWhichItMoves() throws Exception {
        String answer = mvc.perform(move(0).param(
                                "alongside",
                                String.valueOf(stories.stage(ada, 0).id())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(answer)).contains("It is in Development from that date. Untick it");
        assertThat(stories.visited(reference)).hasSize(4);
    }

    @Test
    void saysThatConditionsOfWhatHasEndedAreNotFollowedUp() throws Exception {
        movesOnOnceEveryOpenCriterionHasSomebody();
        assertThat(text(page("journey"))).contains("Not talked about in a review before visit 5 began");
        end();
        assertThat(text(page("journey")))
                .contains("nobody has to act on these any more")
                .contains("Ada Admin was due to see to this by 1 March 2027. It was not met when it ended.")
                .doesNotContain("Ada Admin to see to this by 1 March 2027");
    }

    @Test
    void saysWhereTheOverviewListsOnlyTheLatestVisits() throws Exception {
        assertThat(text(overview())).doesNotContain("The latest 6 of");
        for (int day = 1; day <= 3; day++) {
            stories.moved(ada, reference, 0, LocalDate.of(2025, 2, day), "Round again");
        }
        String overview = overview();
        assertThat(text(overview)).contains("The latest 6 of 7 visits:");
        assertThat(overview)
                .contains("The latest 6 of 7 visits, since ", "The list below says when and why.</desc>")
                .doesNotContain("id=\"visit-1\"");
        assertThat(overview.split("chrysalis-line__number\"", -1))
                .as("numbers in the two drawings, for a desk and for a phone")
                .hasSize(1 + 2 * 6);
        assertThat(page("journey").split("chrysalis-line__number\"", -1)).hasSize(1 + 2 * 7);
    }

    /** An overview is read in a minute: where it stands is on top, the way there is a tap away. */
    @Test
    void theOverviewShowsThePresentVisitAndFoldsThoseBefore() throws Exception {
        stories.moved(ada, reference, 0, LocalDate.of(2025, 2, 1), "Round again");
        String overview = overview();
        assertThat(overview)
                .containsSubsequence(
                        "id=\"visit-5\"",
                        "<details",
                        "The 4 visits before",
                        "id=\"visit-1\"",
                        "id=\"visit-4\"",
                        "</details>");
        assertThat(overview.split("id=\"visit-", -1)).hasSize(1 + 5);
        assertThat(text(overview)).doesNotContain("pieces of evidence and readings of measures");
        assertThat(HtmlCheck.errorsIn(overview)).isEmpty();
        assertThat(page("journey")).contains("id=\"threads\"");
    }

    @Test
    void theOverviewNamesItsLeadsOnTopAndFoldsWhatPeopleSeldomNeed() throws Exception {
        String overview = overview();
        assertThat(text(overview)).contains("Led by Ada Admin");
        assertThat(overview.indexOf("Led by Ada Admin")).isLessThan(overview.indexOf("chrysalis-line__wide"));
        assertThat(overview).containsSubsequence("<details", "Where it comes from", "</details>");
        assertThat(text(overview))
                .contains("No review of this visit has talked about these yet.")
                .containsPattern("All \\d+ criteria");
    }

    /** What runs through all stages shows itself across the visits, so that a gap of an earlier one is seen. */
    @Test
    void theOverviewShowsTheThreadsAcrossItsVisitsWithTheirGaps() throws Exception {
        evidence.add(
                ada,
                reference,
                SaveEvidence.inALine("Seen", Says.SUPPORTS, EvidenceKind.DATA, LocalDate.of(2024, 10, 1)));
        stories.moved(ada, reference, 0, LocalDate.of(2025, 2, 1), "Round again");
        String overview = overview();
        String threads = overview.substring(overview.indexOf("chrysalis-overview-threads"));
        threads = threads.substring(0, threads.indexOf("</section>"));
        assertThat(threads.split("<tr", -1))
                .as("a head and a row for each visit or gap")
                .hasSize(2 + counted());
        assertThat(threads).contains("5 Development", ">1</td>").containsPattern("chrysalis-threads__gap\"[^>]*>None<");
        assertThat(threads).as("nothing is left out").doesNotContain("journey#threads");
        for (int more = 0; more < 2; more++) {
            stories.moved(ada, reference, more + 1, LocalDate.of(2025, 3 + more, 1), "On");
        }
        assertThat(overview()).as("the latest six of seven").contains("journey#threads");
        assertThat(HtmlCheck.errorsIn(overview)).isEmpty();
    }

    private int counted() {
        return threads.of(initiatives.open(ada, reference)).rows().size();
    }

    @Test
    void visitsWithoutAnythingAreOneGapAmongTheThreads() throws Exception {
        String journey = text(page("journey"));
        assertThat(journey)
                .contains("Visits 1 to 3")
                .contains("pieces of evidence and readings of measures")
                // So that it cannot be taken for how many pieces of evidence there are.
                .contains("Evidence and readings")
                .doesNotContain("Showing the last");
    }

    private String overview() throws Exception {
        return mvc.perform(get("/initiatives/{r}", reference).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void movesBackInOneStep() throws Exception {
        mvc.perform(move(0)).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(stories.visited(reference)).hasSize(5).endsWith("Development");
    }

    @Test
    void asksWhoSeesToWhatIsOpenBeforeMovingOn() throws Exception {
        String answer = mvc.perform(move(2))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(answer)).contains("You can go on").contains("Who will see to it?");
        assertThat(answer)
                .containsPattern("name=\"then\" value=\"back\"[^<]*Back to what is in place</button>\\s*"
                        + "<a class=\"govuk-link\" href=\"/initiatives/" + reference + "\">Cancel</a>");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
        assertThat(stories.visited(reference)).hasSize(4);
    }

    @Test
    void movesOnOnceEveryOpenCriterionHasSomebody() throws Exception {
        MockHttpServletRequestBuilder request = move(2);
        List<Long> criteria = stories.criteria(ada, 1);
        for (int i = 0; i < criteria.size(); i++) {
            request.param("open[" + i + "].criterion", String.valueOf(criteria.get(i)))
                    .param("open[" + i + "].owner", "Ada Admin")
                    .param("open[" + i + "].due.day", "1")
                    .param("open[" + i + "].due.month", "3")
                    .param("open[" + i + "].due.year", "2027");
        }
        mvc.perform(request).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(text(page("journey")))
                .contains("Conditions")
                .contains("Ada Admin to see to this by 1 March 2027")
                .contains("Some criteria were left open");
    }

    @Test
    void makesOneMoveOfAFormSentTwice() throws Exception {
        String token = UUID.randomUUID().toString();
        String shown = String.valueOf(stories.standingVisit(reference));
        mvc.perform(move(0, shown).param("submission", token)).andExpect(status().is3xxRedirection());
        mvc.perform(move(0, shown).param("submission", token)).andExpect(status().is3xxRedirection());
        assertThat(stories.visited(reference)).hasSize(5);
    }

    @Test
    void showsWhatSomebodyElseDidMeanwhileAndKeepsWhatWasTyped() throws Exception {
        long shown = stories.standingVisit(reference);
        stories.moved(ada, reference, 2, LocalDate.of(2025, 6, 16), "First hub registered and opened");
        String answer = mvc.perform(move(0, String.valueOf(shown)))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(answer))
                .contains("Somebody changed the stage while you were here")
                .contains("5 Incubation, since 16 June 2025");
        assertThat(answer)
                .contains("Because of the building")
                .contains(String.valueOf(stories.standingVisit(reference)));
        assertThat(stories.visited(reference)).hasSize(5);
    }

    @Test
    void refusesAMoveThatDoesNotSayWhatItsPageShowed() throws Exception {
        mvc.perform(move(0, "")).andExpect(status().isConflict());
        mvc.perform(move(0, "zz")).andExpect(status().isConflict());
        assertThat(stories.visited(reference)).hasSize(4);
    }

    @Test
    void refusesAnEndingThatDoesNotSayWhatItsPageShowed() throws Exception {
        mvc.perform(post("/initiatives/{r}/journey/end", reference)
                        .with(csrf())
                        .with(signedInAs(ada))
                        .param("date.day", "1")
                        .param("date.month", "6")
                        .param("date.year", "2025")
                        .param("cause", EndingCause.values()[0].name())
                        .param("why", "Because of the building")
                        .param("care", "Everybody was told")
                        .param("deciders[0]", "Programme board")
                        .param("shownVisit", ""))
                .andExpect(status().isConflict());
        assertThat(text(page("journey"))).contains("since 13 January 2025");
    }

    @Test
    void saysOfWhichCheckInTheDateIsNoneOrMissing() throws Exception {
        MockHttpServletRequestBuilder request = post("/initiatives/{r}/journey/end", reference)
                .with(csrf())
                .with(signedInAs(ada))
                .param("date.day", "1")
                .param("date.month", "6")
                .param("date.year", "2025")
                .param("cause", EndingCause.values()[0].name())
                .param("why", "Because of the building")
                .param("care", "Everybody was told")
                .param("deciders[0]", "Programme board")
                .param("shownVisit", String.valueOf(stories.standingVisit(reference)))
                .param("checkIns[0].wording", "Ask how they are")
                .param("checkIns[0].due.day", "40")
                .param("checkIns[0].due.month", "12")
                .param("checkIns[0].due.year", "2026")
                .param("checkIns[1].wording", "Ask how they are")
                .param("checkIns[2].owner", ada.name())
                .param("checkIns[2].due.day", "1");
        String answer = mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String summary = answer.substring(
                answer.indexOf("govuk-error-summary"), answer.indexOf("</ul>", answer.indexOf("govuk-error-summary")));
        assertThat(summary)
                .contains(
                        "The date of check-in 1 must be a real date",
                        "Enter the date of check-in 2",
                        "Enter what you will ask at check-in 3",
                        "The date of check-in 3 must include a month and year");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
    }

    @Test
    void saysBesideItsDayWhichCheckInComesBeforeTheEndingTogetherWithWhatElseIsMissing() throws Exception {
        MockHttpServletRequestBuilder request = post("/initiatives/{r}/journey/end", reference)
                .with(csrf())
                .with(signedInAs(ada))
                .param("date.day", "1")
                .param("date.month", "6")
                .param("date.year", "2025")
                .param("cause", EndingCause.values()[0].name())
                .param("why", "")
                .param("care", "Everybody was told")
                .param("deciders[0]", "Programme board")
                .param("shownVisit", String.valueOf(stories.standingVisit(reference)));
        for (int i = 0; i < 3; i++) {
            request.param("checkIns[" + i + "].wording", "Ask how they are")
                    .param("checkIns[" + i + "].due.day", "1")
                    .param("checkIns[" + i + "].due.month", i == 1 ? "5" : "7")
                    .param("checkIns[" + i + "].due.year", "2025");
        }
        String answer = mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains("href=\"#why\"", "href=\"#checkIns1.due.day\"", "id=\"checkIns1.due.day\"")
                .containsOnlyOnce("id=\"checkIns1.due-error\"")
                .doesNotContain("href=\"#checkIns\"");
        assertThat(text(answer)).contains("Check-in 2 must be due on or after 1 June 2025, the day of the ending");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
        assertThat(text(page("journey"))).contains("since 13 January 2025");
    }

    /** A browser sends every field; what lost the first of them is no fault of the program. */
    @Test
    void findsWhoDecidedInWhicheverFieldTheyStand() throws Exception {
        for (String step : List.of("end", "move", "pause")) {
            String answer = mvc.perform(post("/initiatives/{r}/journey/" + step, reference)
                            .with(csrf())
                            .with(signedInAs(ada))
                            .param("deciders[1]", "Programme board"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(answer).contains("Programme board").doesNotContain("href=\"#deciders");
        }
    }

    @Test
    void refusesAMoveThatLostItsToken() throws Exception {
        String answer = mvc.perform(move(0).param("submission", ""))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(answer)).contains("This page could not be sent as it was");
        assertThat(stories.visited(reference)).hasSize(4);
    }

    @Test
    void tellsNothingOfTheProgramWhereAnAnswerIsNone() throws Exception {
        for (String field : List.of("review", "shownVisit", "stage", "met[0]", "submission")) {
            String answer = mvc.perform(post("/initiatives/{r}/journey/move", reference)
                            .with(csrf())
                            .with(signedInAs(ada))
                            .param(field, "zz"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(answer).as(field).doesNotContain("java.lang").doesNotContain("org.chrysalis");
        }
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
        String answer = mvc.perform(post("/initiatives/{r}/journey/move", reference)
                        .with(csrf())
                        .with(signedInAs(ada))
                        .param("reason", "Because of the building"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(answer))
                .contains("There is a problem")
                .contains("Choose a stage")
                .contains("Enter at least one person or body who decided");
        assertThat(answer).contains("Because of the building");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
    }

    @Test
    void offersOneMoreNameAndKeepsWhatWasTyped() throws Exception {
        String answer = mvc.perform(move(0).param("then", "name"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("Because of the building").contains("deciders[3]");
        assertThat(stories.visited(reference)).hasSize(4);
    }

    @Test
    void showsACorrectionWithWhatStoodThereBefore() throws Exception {
        mvc.perform(post("/initiatives/{r}/journey/3/correct", reference)
                        .with(csrf())
                        .with(signedInAs(ada))
                        .param("date.day", "12")
                        .param("date.month", "8")
                        .param("date.year", "2024")
                        .param("reason", "The fostering service was not ready")
                        .param("why", "The minutes say the 12th")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(text(page("journey")))
                .contains("3 Development again, 12 August 2024 to 13 January 2025")
                .contains("Corrected by Ada Admin")
                .contains("Date: was 19 August 2024, is now 12 August 2024")
                .contains("The minutes say the 12th");
    }

    /** Nobody moved it there, and nothing stands before it. */
    @Test
    void speaksOfAStartWhereTheStartIsCorrected() throws Exception {
        assertThat(text(page("journey/1/correct")))
                .contains("Correct the start", "The start, in Development.", "Date of the start")
                .contains("The first visit changes with it")
                .doesNotContain("Correct a move", "began visit 1", "Date of the move", "visits before");
        assertThat(text(page("journey/3/correct")))
                .contains("Correct a move", "The move that began visit 3, in Development.", "Date of the move")
                .doesNotContain("the start");
    }

    @Test
    void showsBothWhenSomebodyElseCorrectedMeanwhile() throws Exception {
        mvc.perform(correction("0", "The minutes say the 12th"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        String answer = mvc.perform(correction("0", "My own minutes"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(answer))
                .contains("The minutes say the 12th", "Date: was 19 August 2024, is now 12 August 2024");
        assertThat(answer).contains("My own minutes");
    }

    @Test
    void refusesACorrectionThatDoesNotSayWhatItsPageShowed() throws Exception {
        mvc.perform(correction(null, "The minutes say the 12th")).andExpect(status().isConflict());
        assertThat(text(page("journey"))).contains("19 August 2024 to 13 January 2025");
    }

    private MockHttpServletRequestBuilder correction(@Nullable String version, String why) {
        MockHttpServletRequestBuilder sent = post("/initiatives/{r}/journey/3/correct", reference)
                .with(csrf())
                .with(signedInAs(ada))
                .param("date.day", "12")
                .param("date.month", "8")
                .param("date.year", "2024")
                .param("reason", "The fostering service was not ready")
                .param("why", why)
                .param("submission", UUID.randomUUID().toString());
        return version == null ? sent : sent.param("version", version);
    }

    @Test
    void recallsAtTheEndWhatWasWrittenBeforeAndCountsTheCheckIns() throws Exception {
        assertThat(text(page("journey/end"))).doesNotContain("What you wrote earlier");
        stories.jdbc()
                .sql("update initiative set if_it_stops = 'Each keeps one worker' where reference = ?")
                .param(reference)
                .update();
        assertThat(text(page("journey/end")))
                .contains("What you wrote earlier about what happens to people if it stops: Each keeps one worker");
        end();
        assertThat(text(page("journey"))).contains("0 of 1 check-in done");
    }

    @Test
    void takesADoneCheckInThatNamesNoVersionForStale() throws Exception {
        end();
        String checkIn = "/initiatives/{r}/journey/check-ins/" + stories.onlyId("check_in", reference);
        mvc.perform(post(checkIn, reference)
                        .with(csrf())
                        .with(signedInAs(ada))
                        .param("date.day", "1")
                        .param("date.month", "7")
                        .param("date.year", "2025"))
                .andExpect(status().isConflict());
    }

    @Test
    void tellsTheNetworkThatItHasEnded() throws Exception {
        stories.jdbc()
                .sql("update initiative set visibility = 'NETWORK' where reference = ?")
                .param(reference)
                .update();
        Actor elsewhere = stories.council();
        assertThat(network(elsewhere)).contains("since").doesNotContain("Ended on");
        end();
        assertThat(network(elsewhere)).contains("Ended on").doesNotContain("since");
        String summary = mvc.perform(get("/initiatives/{r}", reference).with(signedInAs(elsewhere)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(summary)).contains("Ended on");
        assertThat(HtmlCheck.errorsIn(summary)).isEmpty();
    }

    /** What the list says of this initiative. */
    private String network(Actor elsewhere) throws Exception {
        // What other organisations share stands there too, and may fill pages before it.
        for (int number = 1; number <= 100; number++) {
            String list = mvc.perform(get("/initiatives/network")
                            .param("page", String.valueOf(number))
                            .with(signedInAs(elsewhere)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            int at = list.indexOf(", " + reference);
            if (at > 0) {
                return list.substring(at, list.indexOf("</li>", at));
            }
        }
        throw new AssertionError(reference + " is on none of the pages");
    }

    @Test
    void correctsAnEndingAndShowsWhatStoodThereBefore() throws Exception {
        end();
        String address = "journey/endings/" + stories.onlyId("ending", reference) + "/correct";
        assertThat(page("journey")).contains(address);
        assertThat(HtmlCheck.errorsIn(page(address))).isEmpty();
        mvc.perform(correctEnding(address, "5").param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        String journey = page("journey");
        assertThat(text(journey))
                .contains("13 January 2025 to 5 May 2025")
                .contains("Ended 5 May 2025")
                .contains("Corrected by Ada Admin")
                .contains("The minutes say May")
                .contains("Date: was 1 June 2025, is now 5 May 2025");
        assertThat(HtmlCheck.errorsIn(journey)).isEmpty();
    }

    @Test
    void showsBothVersionsOfAnEndingThatSomebodyElseCorrected() throws Exception {
        end();
        String address = "journey/endings/" + stories.onlyId("ending", reference) + "/correct";
        mvc.perform(correctEnding(address, "5").param("version", "0")).andExpect(status().is3xxRedirection());
        String shown = mvc.perform(correctEnding(address, "6").param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("5 May 2025", "6 May 2025", "The minutes say May", "name=\"version\" value=\"1\"");
        mvc.perform(correctEnding(address, "6")).andExpect(status().isConflict());
        assertThat(text(page("journey"))).contains("Ended 5 May 2025");
    }

    @Test
    void asksWhyAnEndingIsCorrected() throws Exception {
        end();
        String address = "journey/endings/" + stories.onlyId("ending", reference) + "/correct";
        String shown = mvc.perform(correctEnding(address, "5", "").param("version", "0"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(shown)).contains("There is a problem", "Enter why you are correcting it");
        assertThat(text(page("journey"))).contains("Ended 1 June 2025");
        mvc.perform(get("/initiatives/{r}/journey/endings/0/correct", reference).with(signedInAs(ada)))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder correctEnding(String address, String day) {
        return correctEnding(address, day, "The minutes say May");
    }

    private MockHttpServletRequestBuilder correctEnding(String address, String day, String why) {
        return post("/initiatives/{r}/" + address, reference)
                .with(csrf())
                .with(signedInAs(ada))
                .param("date.day", day)
                .param("date.month", "5")
                .param("date.year", "2025")
                .param("reason", "Inspection")
                .param("cause", "CIRCUMSTANCES")
                .param("learned", "Keep the protection as long as the pressure")
                .param("continues", "The taster stay")
                .param("care", "Fourteen staff, each with one person who stays with them")
                .param("why", why);
    }

    @Test
    void isReadOnlyOnceEnded() throws Exception {
        end();
        for (String path :
                List.of("journey/move", "journey/pause", "journey/end", "journey/alongside", "journey/2/correct")) {
            mvc.perform(get("/initiatives/{r}/" + path, reference).with(signedInAs(ada)))
                    .andExpect(status().is(422));
        }
        assertThat(text(page("journey"))).contains("Ended 1 June 2025").contains("Record as done");
    }

    private void end() {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        LocalDate.of(2025, 6, 1),
                        EndingCause.CIRCUMSTANCES,
                        List.of("Programme board"),
                        "Inspection",
                        "Keep the protection as long as the pressure",
                        "The taster stay",
                        "Fourteen staff, each with one person who stays with them",
                        List.of(new EndInitiative.PlannedCheckIn(LocalDate.of(2026, 6, 1), "Ask after a year", null)),
                        null,
                        null));
    }

    private MockHttpServletRequestBuilder move(int stage) {
        return move(stage, String.valueOf(stories.standingVisit(reference)));
    }

    /** Offices and teams have commas in their names: they part nothing. */
    @Test
    void saysWhereOneDeciderEndsAndTheNextBegins() throws Exception {
        mvc.perform(move(0).with(request -> {
                    request.setParameter("deciders[0]", "Head of service, adolescents");
                    request.setParameter("deciders[1]", "Kinship team manager");
                    return request;
                }))
                .andExpect(status().is3xxRedirection());
        assertThat(page("journey")).contains("Decided by Head of service, adolescents; Kinship team manager.");
        assertThat(page("history")).contains("Head of service, adolescents; Kinship team manager");
    }

    private MockHttpServletRequestBuilder move(int stage, String shownVisit) {
        return post("/initiatives/{r}/journey/move", reference)
                .with(csrf())
                .with(signedInAs(ada))
                .param("stage", String.valueOf(stories.stage(ada, stage).id()))
                .param("date.day", "1")
                .param("date.month", "6")
                .param("date.year", "2025")
                .param("reason", "Because of the building")
                .param("shownVisit", shownVisit)
                .param("deciders[0]", "Programme board")
                .param("deciders[1]", "Ada Admin");
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/{r}/" + path, reference).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<[^>]*>", "").replace("&#39;", "'").replaceAll("\\s+", " ");
    }
}
