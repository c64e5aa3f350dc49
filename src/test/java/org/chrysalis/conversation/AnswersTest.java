package org.chrysalis.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What answers a question stands under it, and is told to who asked. */
@ApplicationTest
@Transactional
class AnswersTest {

    private static final String ANSWERED = "Lea Lead answered your question.";

    @Autowired
    private House.Doors doors;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Answers answers;

    @Autowired
    private ReopenedQuestions reopened;

    @Autowired
    private ConversationReading reading;

    @Autowired
    private Topics topics;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private Actor lead;
    private Actor viewer;
    private Actor named;
    private String reference;

    @BeforeEach
    void logs() {
        House house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        named = house.person("Nia Named", BuiltInRole.STAFF);
        reference = house.initiative("Warm hubs").ledBy(lead).log();
        jdbc.sql("delete from notification where organisation_id = ?")
                .param(lead.organisationId())
                .update();
    }

    @Test
    void isOneClickFromTheQuestionWhichStandsAboveTheForm() throws Exception {
        long asked = ask("Who comes on Mondays?");
        assertThat(page(lead)).contains("/comments/" + asked + "/answer");
        String form = read("/comments/" + asked + "/answer", lead);
        assertThat(form).contains("Vi Viewer asked on", "Who comes on Mondays?", "This answers the question");
        assertThat(form.indexOf("Who comes on Mondays?")).isLessThan(form.indexOf("<textarea"));
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        assertThat(read("/comments/" + asked + "/answer", named))
                .as("who may not say that it is answered is not asked whether it is")
                .doesNotContain("This answers the question");
        assertThat(read("/comments/" + asked + "/answer", viewer)).contains("This answers the question");
    }

    @Test
    void standsUnderItsQuestionTheNewestFirstAndTakesItToTheTop() throws Exception {
        long asked = ask("Who comes on Mondays?");
        say("Said meanwhile");
        answer(lead, asked, "Twelve of them", false);
        answer(named, asked, "Thirteen by now", false);

        List<CommentView> said = said();
        assertThat(said).extracting(CommentView::words).containsExactly("Who comes on Mondays?", "Said meanwhile");
        assertThat(said.get(0).answers())
                .extracting(CommentView::words)
                .containsExactly("Thirteen by now", "Twelve of them");
        String page = page(viewer);
        assertThat(page)
                .as("what stands by itself is counted, with what stands under it")
                .contains("Showing 1 to 2 of 2", "Answers to Vi Viewer", "This answers it");
        assertThat(page.indexOf("Twelve of them")).isBetween(page.indexOf("Who comes"), page.indexOf("Said meanwhile"));
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(QueryCount.during(() -> page(viewer))).hasSizeLessThanOrEqualTo(8);
        assertThat(reading.page(viewer, topic(viewer), true, 1)
                        .comments()
                        .get(0)
                        .answers())
                .as("among the open questions as well")
                .hasSize(2);
    }

    @Test
    void isTakenOnceAndToldToWhoAsked() throws Exception {
        long asked = ask("Who comes on Mondays?");
        String token = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/comments/{id}/answer", asked)
                            .param("submission", token)
                            .param("words", "Twelve of them")
                            .with(signedInAs(lead))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/initiatives/" + reference + "/conversation"));
        }
        CommentView question = said().get(0);
        assertThat(question.answers()).hasSize(1);
        assertThat(question.open()).as("whether it is answered, nobody said").isTrue();
        assertThat(told(viewer)).containsExactly(ANSWERED);
        String leads = mvc.perform(
                        get("/comments/{id}", question.answers().get(0).id()).with(signedInAs(viewer)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(leads)
                .endsWith("/conversation#comment-" + question.answers().get(0).id());
        assertThat(read("/initiatives/" + reference + "/history", viewer)).contains("Question was answered in words");
    }

    @Test
    void leadsToThePageOnWhichItsQuestionStands() {
        long asked = ask("Who comes on Mondays?");
        long answer = answer(lead, asked, "Twelve of them", false);
        for (int i = 0; i < 25; i++) {
            say("Said later");
        }
        assertThat(reading.pageOf(viewer, topic(viewer), asked)).isEqualTo(2);
        assertThat(reading.pageOf(viewer, topic(viewer), answer)).isEqualTo(2);
        long second = answer(lead, asked, "Thirteen by now", false);
        for (long each : List.of(asked, answer, second)) {
            assertThat(reading.pageOf(viewer, topic(viewer), each)).isEqualTo(1);
        }
    }

    @Test
    void isNamedWhereTheQuestionIsMarkedAsAnswered() throws Exception {
        long asked = ask("Who comes on Mondays?");
        long right = answer(lead, asked, "Twelve of them", false);
        answer(named, asked, "I do not know", false);
        answers.answered(viewer, asked, 0, right);

        CommentView question = said().get(0);
        assertThat(question.answeredWith()).isEqualTo(right);
        String page = page(named);
        assertThat(page)
                .contains(
                        "Answered, says Vi Viewer", "#comment-" + right, "Answered by Lea Lead", "This is the answer");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThatThrownBy(() -> answers.answered(viewer, asked, 0, asked)).isInstanceOf(NotFound.class);
    }

    @Test
    void leavesItsQuestionWaitingAgainWhereItIsWithdrawn() throws Exception {
        long asked = ask("Who comes on Mondays?", named);
        long right = answer(lead, asked, "Twelve of them", true);
        assertThat(inbox.page(named, 1).unread()).isZero();
        conversation.withdraw(lead, right, 0);

        assertThat(said().get(0).open()).isTrue();
        assertThat(page(viewer)).doesNotContain("Answered, says", "Answered by");
        assertThat(jdbc.sql("""
                        select count(*) from comment
                        where id = ? and answered_at is null and answered_by is null and answered_with is null""").param(asked).query(Long.class).single()).isOne();
        assertThat(told(viewer))
                .as("who asked")
                .containsExactly(
                        "Lea Lead withdrew an answer to your question, so it is not answered after all.", ANSWERED);
        assertThat(inbox.page(viewer, 1).unread()).isEqualTo(1);
        assertThat(inbox.page(named, 1).unread()).as("who is asked").isEqualTo(1);
        assertThat(read("/", named)).contains("asks you a question");
        assertThat(jdbc.sql("select action from audit_entry where organisation_id = ? order by id desc limit 2")
                        .param(lead.organisationId())
                        .query(String.class)
                        .list())
                .containsExactly("question-reopened", "comment-withdrawn");
    }

    /** That it is not answered after all is said only where it was answered by this, and nothing else answers it. */
    @Test
    void isSaidToBeWithdrawnWhereItsQuestionWaitsOrHasAnotherAnswer() {
        String withdrawn = "Nia Named withdrew an answer to your question.";
        long waiting = ask("Who comes on Mondays?");
        long only = answer(named, waiting, "I do not know", false);
        conversation.withdraw(named, only, 0);
        assertThat(told(viewer)).startsWith(withdrawn).hasSize(2);
        assertThat(inbox.page(viewer, 1).unread()).isEqualTo(1);
        assertThat(told(lead)).as("for who leads it waits as before").hasSize(1);

        long asked = ask("Who comes on Tuesdays?");
        answer(lead, asked, "Twelve of them", false);
        long closing = answer(named, asked, "Thirteen by now", false);
        answers.answered(viewer, asked, 0, closing);
        conversation.withdraw(named, closing, 0);
        assertThat(told(viewer)).startsWith(withdrawn).hasSize(5);
        assertThat(said().get(0).open()).as("what answered it is gone").isTrue();

        long own = answer(viewer, asked, "I found out", false);
        conversation.withdraw(viewer, own, 0);
        assertThat(told(viewer)).as("who withdraws it knows").hasSize(5);
    }

    @Test
    void leavesItsQuestionAsItIsWhereItIsNotWhatAnsweredIt() {
        long asked = ask("Who comes on Mondays?");
        long beside = answer(named, asked, "I do not know", false);
        long right = answer(lead, asked, "Twelve of them", true);
        conversation.withdraw(named, beside, 0);
        assertThat(said().get(0).answeredWith()).isEqualTo(right);

        conversation.withdraw(viewer, asked, 0);
        conversation.withdraw(lead, right, 0);
        assertThat(told(viewer))
                .as("nothing waits that was withdrawn itself")
                .containsExactly(ANSWERED, "Nia Named answered your question.");
    }

    @Test
    void isNoMoreSaidOfAQuestionThatIsWithdrawn() throws Exception {
        long asked = ask("Who comes on Mondays?");
        answer(lead, asked, "Twelve of them", true);
        conversation.withdraw(viewer, asked, 0);
        assertThat(page(named))
                .contains("This was withdrawn by whoever said it.", "Twelve of them")
                .doesNotContain("Answered, says", "This is the answer");
    }

    @Test
    void marksTheQuestionAsAnsweredWhereWhoMaySaysSoAtOnce() {
        long asked = ask("Who comes on Mondays?", named);
        assertThatThrownBy(() -> answer(named, asked, "I say so", true)).isInstanceOf(Forbidden.class);
        assertThat(said().get(0).answers()).isEmpty();
        long answer = answer(lead, asked, "Twelve of them", true);
        assertThat(said().get(0).answeredWith()).isEqualTo(answer);
        assertThat(told(viewer)).as("told once").containsExactly(ANSWERED);
        assertThat(inbox.page(named, 1).unread()).as("it waits for nobody").isZero();

        reopened.reopen(viewer, asked, 0);
        assertThat(said().get(0).answeredWith()).isNull();
    }

    @Test
    void leavesTheHomeOfWhoAnsweredUntilItIsOpenedAgain() throws Exception {
        long asked = ask("Who comes on Mondays?", named);
        assertThat(read("/", named)).contains("asks you a question");
        long answer = answer(named, asked, "Twelve of them", false);
        assertThat(read("/", named)).doesNotContain("asks you a question");
        assertThat(inbox.page(named, 1).unread()).isZero();

        answers.answered(lead, asked, 0, answer);
        reopened.reopen(viewer, asked, 0);
        jdbc.sql("update comment set written_at = written_at - interval '1 minute' where id = ?")
                .param(answer)
                .update();
        assertThat(read("/", named)).contains("asks you a question");
    }

    @Test
    void isRefusedToWhatIsNoQuestionAndOnceTheInitiativeHasEnded() throws Exception {
        long said = say("No question");
        assertThatThrownBy(() -> answers.asked(lead, said)).isInstanceOf(NotFound.class);
        long asked = ask("Who comes on Mondays?");
        long answer = answer(lead, asked, "Twelve of them", false);
        assertThatThrownBy(() -> answers.asked(lead, answer)).isInstanceOf(NotFound.class);
        conversation.change(lead, answer, 0, new SaveComment("Twelve of them?", true, List.of()));
        assertThat(said().get(0).answers().get(0).question())
                .as("an answer asks nothing")
                .isFalse();
        assertThat(read("/comments/" + answer + "/edit", lead)).doesNotContain("This is a question");

        for (int i = 0; i < 19; i++) {
            answer(lead, asked, "Again", false);
        }
        conversation.withdraw(lead, answer, 1);
        assertThatThrownBy(() -> answer(lead, asked, "Once more", false))
                .as("what was withdrawn stands there as well")
                .isInstanceOf(Refused.class);
        conversation.withdraw(viewer, asked, 0);
        assertThatThrownBy(() -> answer(lead, asked, "Too late", false)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsWhatItAnswersAQuestion() throws Exception {
        long asked = ask("Who comes on Mondays?");
        assertThat(read("/comments/" + asked + "/edit", viewer)).contains("This is a question");
        answer(lead, asked, "Twelve of them", false);

        String form = read("/comments/" + asked + "/edit", viewer);
        assertThat(form).contains("It has answers, so it stays a question.").doesNotContain("This is a question");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        assertThat(change(asked, "Who?", false)).contains("It has answers, so it stays a question.", "Who?");
        assertThat(said().get(0).words()).isEqualTo("Who comes on Mondays?");
        change(asked, "Who comes at all?", true);
        assertThat(said().get(0).question()).isTrue();
        assertThat(said().get(0).words()).isEqualTo("Who comes at all?");
    }

    private String change(long comment, String words, boolean question) throws Exception {
        return mvc.perform(post("/comments/{id}/edit", comment)
                        .param("version", "0")
                        .param("words", words)
                        .param("question", Boolean.toString(question))
                        .with(signedInAs(viewer))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "answers_id = :answer where id = :beside, is an answer itself",
        "answers_id = :beside where id = :answer, is no question",
        "question = false where id = :asked, has answers",
        "'question = false, answers_id = :other where id = :asked', has answers"
    })
    void standsUnderQuestionsAloneSaysTheDatabase(String change, String why) {
        long asked = ask("Who comes on Mondays?");
        long answer = answer(lead, asked, "Twelve of them", false);
        long beside = say("Beside it");
        assertThatThrownBy(() -> jdbc.sql("update comment set " + change)
                        .param("asked", asked)
                        .param("answer", answer)
                        .param("beside", beside)
                        .param("other", ask("Who else?"))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(why);
    }

    private long ask(String words, Actor... people) {
        return add(words, true, people);
    }

    private long say(String words) {
        return add(words, false);
    }

    private long add(String words, boolean question, Actor... people) {
        conversation.say(
                viewer,
                topic(viewer),
                UUID.randomUUID(),
                new SaveComment(
                        words,
                        question,
                        Arrays.stream(people).map(Actor::personId).toList()));
        return latest();
    }

    private long answer(Actor actor, long question, String words, boolean closes) {
        answers.answer(actor, question, UUID.randomUUID(), new SaveComment(words, false, List.of()), closes);
        return latest();
    }

    private long latest() {
        return jdbc.sql("select max(id) from comment where organisation_id = ?")
                .param(lead.organisationId())
                .query(Long.class)
                .single();
    }

    private List<CommentView> said() {
        return reading.page(viewer, topic(viewer), false, 1).comments();
    }

    private Topic topic(Actor actor) {
        return topics.open(actor, reference, "");
    }

    private String page(Actor actor) throws Exception {
        return read("/initiatives/" + reference + "/conversation", actor);
    }

    private String read(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<String> told(Actor actor) {
        return inbox.page(actor, 1).entries().stream()
                .map(Inbox.Entry::sentence)
                .toList();
    }
}
