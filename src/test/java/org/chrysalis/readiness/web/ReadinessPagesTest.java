package org.chrysalis.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.readiness.ChangeRound;
import org.chrysalis.readiness.ReadinessConditions;
import org.chrysalis.readiness.ReadinessRounds;
import org.chrysalis.readiness.ReadinessStories;
import org.chrysalis.readiness.Score;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The pages of readiness, through the real security and templates. */
@ApplicationTest
@Transactional
class ReadinessPagesTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReadinessStories stories;

    @Autowired
    private ReadinessRounds rounds;

    @Autowired
    private ReadinessConditions conditions;

    @Autowired
    private Dates dates;

    private House house;
    private Actor ada;
    private Actor lea;

    @BeforeEach
    void founds() {
        house = doors.open();
        ada = house.admin;
        lea = house.person("Lea Lead", BuiltInRole.STAFF);
    }

    @Test
    void beginsARoundWithWhatStandsInTheFormAlready() throws Exception {
        String form = page("/readiness/new", ada);
        assertThat(form)
                .contains("value=\"" + today.getYear() + "\"")
                .contains("The whole organisation", "chrysalis-sensitive-note");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        mvc.perform(starting("/readiness/new").param("about", "")).andExpect(redirectedUrlPattern("/readiness/*"));
        assertThat(text(page("/readiness", lea)))
                .contains("Spring Whole organisation")
                .contains("Nobody yet Open")
                .doesNotContain("Start a round");
        String second = body(starting("/readiness/new").param("about", ""));
        assertThat(text(second)).contains("A round about this is open. Close it before another begins");
        assertThat(second).contains("href=\"#about\"").contains("value=\"Spring\"");
    }

    @Test
    void saysBesideEachFieldWhatIsMissing() throws Exception {
        String answer = body(sent("/readiness/new", ada).param("name", " "));
        assertThat(text(answer)).contains("Enter what this round is called").contains("Enter the first day");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
    }

    @Test
    void saysWhoWillSeeWhatBeforeAnybodyAnswers() throws Exception {
        long id = stories.started(ada, "Spring");
        String page = page("/readiness/" + id + "/answer", lea);
        assertThat(text(page))
                .contains("Your answers are not anonymous.")
                .contains("each score and each reason is shown with your name")
                .contains("Everybody who works in this organisation with Chrysalis will see them.")
                .contains("Honesty Bad news travels early");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        String reference = house.initiative("Warm hubs")
                .ledBy(lea)
                .seenBy(Visibility.NETWORK)
                .log();
        assertThat(text(page("/readiness/" + stories.startedOn(lea, reference, "Now") + "/answer", lea)))
                .contains("Nobody of another organisation will, whatever the initiative shares.");
    }

    @Test
    void saysToWhoMayOnlyLookThatOthersAnswer() throws Exception {
        long id = stories.started(ada, "Spring");
        String page = page("/readiness/" + id, house.person("Vi Viewer", BuiltInRole.VIEWER));
        assertThat(text(page)).contains("Your role is to look.").doesNotContain("You have not answered yet");
        assertThat(page).doesNotContain("/readiness/" + id + "/answer");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void keepsAPartOfTheAnswersAndShowsThemAgain() throws Exception {
        long id = stories.started(ada, "Spring");
        mvc.perform(answering(id, lea, 0)
                        .param("answers[1].condition", "" + stories.asked(id, "Honesty"))
                        .param("answers[1].score", "TWO")
                        .param("answers[1].reason", "Said in the corridor"))
                .andExpect(redirectedUrl("/readiness/" + id));
        assertThat(text(page("/readiness/" + id, lea)))
                .contains("1 person has answered. The one person who has answered has done so in part.")
                .contains("You have answered 1 of 10.")
                .contains("What people say is shown once the round is closed");
        assertThat(text(page("/readiness/" + id, ada)))
                .contains("You have not answered yet.")
                .doesNotContain("Said in the corridor");
        assertThat(page("/readiness/" + id + "/answer", lea))
                .contains("Said in the corridor")
                .containsPattern("value=\"TWO\"[^>]*checked");
    }

    @Test
    void refusesAnEmptySheetAndAReasonThatIsTooLong() throws Exception {
        long id = stories.started(ada, "Spring");
        String empty = body(answering(id, lea, 0));
        assertThat(text(empty)).contains("Answer at least one, or say that you cannot");
        assertThat(empty).contains("href=\"#answers0.score\"").contains("id=\"answers0.score\"");
        assertThat(HtmlCheck.errorsIn(empty)).isEmpty();
        String wordy = body(answering(id, lea, 0)
                .param("answers[0].condition", "" + stories.asked(id, "Learning culture"))
                .param("answers[0].score", "TWO")
                .param("answers[0].reason", "x".repeat(501)));
        assertThat(text(wordy)).contains("A reason must be 500 characters or fewer");
        assertThat(wordy).containsPattern("value=\"TWO\"[^>]*checked");
    }

    @Test
    void asksBeforeSavingWhatCouldIdentifySomebody() throws Exception {
        long id = stories.started(ada, "Spring");
        String asked = body(answering(id, lea, 0)
                .param("answers[0].condition", "" + stories.asked(id, "Learning culture"))
                .param("answers[0].score", "TWO")
                .param("answers[0].reason", "Ring her mother on 07700 900123"));
        assertThat(asked).contains("07700 900123");
        assertThat(text(page("/readiness/" + id, lea))).contains("Nobody has answered.");
    }

    @Test
    void showsASheetThatWasSavedInAnotherWindowBesideWhatWasChosen() throws Exception {
        long id = stories.started(ada, "Spring");
        stories.say(lea, id, "Honesty", Score.FIVE, "");
        String answer = mvc.perform(answering(id, lea, 0)
                        .param("answers[0].condition", "" + stories.asked(id, "Honesty"))
                        .param("answers[0].score", "TWO"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(answer)).contains("Honesty: 5: fully").contains("Honesty: 2: a little");
        assertThat(answer).contains("name=\"version\" value=\"1\"");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
    }

    @Test
    void showsTheSpreadTheReasonsAndWhatWillBeDone() throws Exception {
        long id = twoAnswered();
        stories.action(ada, id, today.minusDays(1));
        String page = page("/readiness/" + id, lea);
        assertThat(text(page))
                .contains("2 people have answered.")
                .contains("Most true here: Learning culture (4.5 of 5). Least: Honesty (1.5 of 5).")
                .contains("Learning culture 4.5 0 0 0 1 1 0")
                .contains("Honesty 1.5 1 1 0 0 0 0")
                .contains("Flexible budgets 3 0 0 2 0 0 0")
                .contains("Lea Lead, 2: a little. Said in the corridor")
                .contains("Talk about what went wrong, monthly Overdue Ada Admin, by")
                .doesNotContain("Open it again");
        assertThat(page).contains("data-chart=\"radar\"").contains("data-value=\"4.5\"");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(text(page("/readiness/" + id + "/conditions/" + stories.asked(id, "Honesty"), lea)))
                .contains("The middle is 1.5, from 1 to 2: 2 people scored it.")
                .contains("Ada Admin 1: not at all Lea Lead 2: a little Said in the corridor");
    }

    /** A round is closed by somebody, on whatever day: each page that tells of it says both. */
    @Test
    void saysUntilWhenPeopleWereAskedAndWhenItWasClosed() throws Exception {
        long open = stories.started(ada, null, "Spring", today.minusMonths(1));
        String days = text(page("/readiness/" + open, lea));
        assertThat(days)
                .containsPattern("People are asked to answer from [^.]+ to [^.]+\\.")
                .doesNotContain("It was closed");
        rounds.close(ada, open);
        assertThat(text(page("/readiness/" + open, lea)))
                .containsPattern("People were asked to answer from [^.]+ to [^.]+\\.")
                .contains("It was closed on " + dates.date(today) + ".");
        assertThat(text(page("/readiness", lea))).contains("Asked to answer", "Closed on " + dates.shortDate(today));
    }

    @Test
    void comparesWithTheRoundBefore() throws Exception {
        long first = stories.started(ada, null, "Winter", today.minusMonths(4));
        stories.say(ada, first, Score.TWO);
        rounds.close(ada, first);
        conditions.retire(ada, stories.condition(ada, "Headspace"), 0);
        long second = twoAnswered();
        assertThat(text(page("/readiness/" + second, lea))).contains("Compare with Winter");
        String page = page("/readiness/" + second + "/compare?with=" + first, lea);
        assertThat(text(page))
                .contains(
                        "Of 9 conditions scored in both rounds, 8 stand higher now, 1 stands lower and 0 stay the same.")
                .contains("Risen most: Learning culture, by 2.5. Fallen most: Honesty, by 0.5.")
                .contains("Winter: 1 person answered. Spring: 2 people.")
                .contains("Learning culture 2, all of them 4.5, from 4 to 5 2.5 higher")
                .contains("Honesty 2, all of them 1.5, from 1 to 2 0.5 lower")
                .contains("Headspace 2, all of them Not asked");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(text(page("/readiness/" + first + "/compare?with=" + second, lea)))
                .contains("Condition Winter Spring Difference");
        long elsewhere = stories.started(doors.open().admin, "Theirs");
        mvc.perform(get("/readiness/" + second + "/compare?with=" + elsewhere).with(signedInAs(lea)))
                .andExpect(status().isNotFound());
    }

    @Test
    void saysSoWhereThereIsNothingToCompareWith() throws Exception {
        String page = page("/readiness/" + twoAnswered() + "/compare", lea);
        assertThat(text(page)).contains("There is no other closed round to compare with yet.");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void isPartOfItsInitiativesOverviewAndSection() throws Exception {
        String reference = house.initiative("Warm hubs").ledBy(lea).log();
        assertThat(text(page("/initiatives/" + reference + "/readiness", lea)))
                .contains("Nobody has been asked yet.")
                .contains("Start a round");
        assertThat(text(page("/initiatives/" + reference, lea))).doesNotContain("is open: people are asked");
        mvc.perform(starting("/initiatives/" + reference + "/readiness/new"))
                .andExpect(redirectedUrlPattern("/readiness/*"));
        assertThat(text(page("/initiatives/" + reference, lea)))
                .contains("Spring is open: people are asked to answer by");
        String again = body(starting("/initiatives/" + reference + "/readiness/new"));
        assertThat(text(again)).contains("A round about this is open.");
        assertThat(HtmlCheck.errorsIn(again)).isEmpty();

        String other = house.initiative("Other").log();
        long id = stories.startedOn(ada, other, "Now");
        stories.say(ada, id, Score.FOUR, Score.ONE, Score.THREE);
        rounds.close(ada, id);
        stories.action(ada, id, today.plusDays(3));
        assertThat(text(page("/initiatives/" + other, lea)))
                .contains("Now: 1 person answered. Most true here: Learning culture (4 of 5). Least: Honesty (1 of 5).")
                .contains("1 thing is to be done about it");
        assertThat(text(page("/initiatives/" + other + "/readiness", lea)))
                .contains("Talk about what went wrong, monthly");
    }

    @Test
    void saysWhatWillBeDoneAndThatItIsDone() throws Exception {
        long id = twoAnswered();
        String missing = body(sent("/readiness/" + id + "/actions/new", ada).param("owner", "Nobody Here"));
        assertThat(text(missing))
                .contains("Enter what will be done")
                .contains("We could not find one person called Nobody Here. Choose from the list")
                .contains("Enter the day by which it will be done");
        assertThat(HtmlCheck.errorsIn(missing)).isEmpty();
        mvc.perform(dated(sent("/readiness/" + id + "/actions/new", ada), "due", today.plusDays(3))
                        .param("what", "Read it aloud")
                        .param("condition", "" + stories.asked(id, "Honesty"))
                        .param("owner", "Lea Lead"))
                .andExpect(redirectedUrl("/readiness/" + id));
        String page = page("/readiness/" + id, lea);
        assertThat(text(page)).contains("Read it aloud Lea Lead, by").contains("About: Honesty.");
        var link = java.util.regex.Pattern.compile("/readiness/\\d+/actions/(\\d+)/done")
                .matcher(page);
        assertThat(link.find()).isTrue();
        String done = page(link.group(), lea);
        assertThat(HtmlCheck.errorsIn(done)).isEmpty();
        mvc.perform(dated(sent(link.group(), lea), "doneOn", today)
                        .param("note", "Eleven of twelve teams")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/readiness/" + id));
        assertThat(text(page("/readiness/" + id, ada)))
                .contains("Done Lea Lead, done on")
                .contains("Eleven of twelve teams");
        assertThat(text(page("/readiness", ada))).doesNotContain("Read it aloud");
        mvc.perform(dated(sent(link.group(), lea), "doneOn", today).param("version", "0"))
                .andExpect(status().isConflict());
        String form = page("/readiness/" + id + "/actions/" + link.group(1), ada);
        assertThat(form).contains("value=\"Lea Lead\"");
    }

    @Test
    void showsBothNamesOfARoundThatTwoPeopleRename() throws Exception {
        long id = stories.started(ada, "Spring");
        rounds.change(ada, id, new ChangeRound("Early spring", today.plusDays(5), 0));
        String answer = mvc.perform(dated(sent("/readiness/" + id + "/change", ada), "until", today.plusDays(9))
                        .param("name", "Late spring")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(answer)).contains("Early spring");
        assertThat(answer).contains("value=\"Late spring\"").contains("name=\"version\" value=\"1\"");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
    }

    @Test
    void rewordsAConditionAndShowsTheWordsThatItHad() throws Exception {
        long id = stories.condition(ada, "Honesty");
        mvc.perform(sent("/admin/readiness/" + id, ada)
                        .param("name", "Candour")
                        .param("explanation", "We say it early.")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/admin/readiness"));
        String page = page("/admin/readiness/" + id, ada);
        assertThat(text(page)).contains("Words that it had before Honesty Bad news travels early");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        String stale = mvc.perform(sent("/admin/readiness/" + id, ada)
                        .param("name", "Mine")
                        .param("explanation", "Mine.")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(stale)).contains("Candour");
        assertThat(stale).contains("value=\"Mine\"");
        mvc.perform(sent("/admin/readiness/" + id + "/place", ada).param("place", "1"))
                .andExpect(redirectedUrl("/admin/readiness"));
        String list = page("/admin/readiness", ada);
        assertThat(list).contains("chrysalis-sensitive-note");
        assertThat(text(list)).containsSubsequence("Candour", "Learning culture");
        assertThat(HtmlCheck.errorsIn(list)).isEmpty();
        String taken =
                body(sent("/admin/readiness", ada).param("name", "Headspace").param("explanation", "Twice."));
        assertThat(text(taken)).contains("There is a condition of this name");
    }

    @Test
    void takesTheAnswersOutAsAFileForWhoMayExport() throws Exception {
        long id = twoAnswered();
        String file = page("/sheets/readiness/" + id, ada);
        assertThat(file)
                .contains("Condition,Who,Score,Why,Middle,Said 1,Said 2,Said 3,Said 4,Said 5,Cannot say")
                .contains("Honesty,,,,1.5,1,1,0,0,0,0")
                .contains("Honesty,Lea Lead,2: a little,Said in the corridor,,,,,,,");
        mvc.perform(get("/sheets/readiness/" + id).with(signedInAs(lea))).andExpect(status().isForbidden());
        assertThat(stories.trail(ada, "readiness-round")).endsWith("record-exported");
        long open = stories.started(ada, "Summer");
        mvc.perform(get("/sheets/readiness/" + open).with(signedInAs(ada))).andExpect(status().isNotFound());
        mvc.perform(get("/sheets/readiness/" + id).with(signedInAs(doors.open().admin)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/sheets/nothing/" + id).with(signedInAs(ada))).andExpect(status().isNotFound());
    }

    @Test
    void needsFewQueriesForEachPage() throws Exception {
        long first = stories.started(ada, null, "Winter", today.minusMonths(4));
        rounds.close(ada, first);
        long id = twoAnswered();
        stories.action(ada, id, today);
        String reference = house.initiative("Warm hubs").ledBy(lea).log();
        long open = stories.startedOn(lea, reference, "Now");
        for (String path : new String[] {
            "/",
            "/attention?group=waiting",
            "/readiness",
            "/readiness/" + id,
            "/readiness/" + open,
            "/readiness/" + open + "/answer",
            "/readiness/" + id + "/compare",
            "/readiness/" + id + "/conditions/" + stories.asked(id, "Honesty"),
            "/readiness/" + id + "/actions/new",
            "/initiatives/" + reference,
            "/initiatives/" + reference + "/readiness",
            "/admin/readiness"
        }) {
            assertThat(QueryCount.during(() -> page(path, ada))).as(path).hasSizeLessThanOrEqualTo(10);
        }
    }

    /** Closed, with two scores each and one reason. */
    private long twoAnswered() {
        long id = stories.started(ada, "Spring");
        stories.say(ada, id, Score.FIVE, Score.ONE, Score.THREE);
        stories.say(lea, id, "Honesty", Score.TWO, "Said in the corridor");
        stories.add(lea, id, Score.FOUR, Score.TWO, Score.THREE);
        rounds.close(ada, id);
        return id;
    }

    private MockHttpServletRequestBuilder starting(String path) {
        return dated(dated(sent(path, ada), "from", today).param("name", "Spring"), "until", today.plusDays(20));
    }

    private MockHttpServletRequestBuilder answering(long id, Actor actor, int version) {
        return sent("/readiness/" + id + "/answer", actor).param("version", "" + version);
    }

    private static MockHttpServletRequestBuilder dated(
            MockHttpServletRequestBuilder request, String field, LocalDate day) {
        return request.param(field + ".day", "" + day.getDayOfMonth())
                .param(field + ".month", "" + day.getMonthValue())
                .param(field + ".year", "" + day.getYear());
    }

    private static MockHttpServletRequestBuilder sent(String path, Actor actor) {
        return post(path)
                .with(csrf())
                .with(signedInAs(actor))
                .param("submission", UUID.randomUUID().toString());
    }

    private String page(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String text(String page) {
        return page.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&nbsp;", " ")
                .replaceAll("\\s+", " ");
    }
}
