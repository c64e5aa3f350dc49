package org.chrysalis.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.Forbidden;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A question that names somebody waits for them, until whoever asked it has their answer. */
@ApplicationTest
@Transactional
class QuestionsTest {

    private static final String ASKED = "Vi Viewer asks you a question.";
    private static final String MENTIONED = "Vi Viewer mentions you in what they said.";

    @Autowired
    private House.Doors doors;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Answers answers;

    @Autowired
    private ReopenedQuestions reopened;

    @Autowired
    private QuestionEnds ends;

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
    void waitsOnTheHomeOfWhomItNamesUntilItIsAnswered() throws Exception {
        CommentView asked = say(true, named);
        assertThat(told(named)).containsExactly(ASKED);
        assertThat(told(lead)).as("it names somebody else").isEmpty();
        assertThat(home(named))
                .contains("Vi Viewer asks you a question that waits for an answer", "/comments/" + asked.id())
                .doesNotContain("Who comes on Mondays?");
        assertThat(home(lead)).doesNotContain("asks you a question");
        assertThat(home(viewer)).doesNotContain("asks you a question");
        assertThat(unread(named)).isEqualTo(1);

        answers.answered(lead, asked.id(), asked.version(), null);
        assertThat(home(named)).doesNotContain("asks you a question");
        assertThat(unread(named)).isZero();
        assertThat(told(named))
                .as("what an inbox keeps does not say that it waits")
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("wait"));
    }

    @Test
    void waitsNoMoreOnceItIsWithdrawn() throws Exception {
        CommentView asked = say(true, named);
        conversation.withdraw(viewer, asked.id(), asked.version());
        assertThat(home(named)).doesNotContain("asks you a question");
        assertThat(unread(named)).isZero();

        CommentView said = say(false, named);
        assertThat(told(named)).containsExactly(MENTIONED, ASKED);
        conversation.withdraw(viewer, said.id(), said.version());
        assertThat(unread(named)).as("nothing is left to be read").isZero();
    }

    @Test
    void isNotShownOnHomeOfWhoMayNotSeeTheInitiativeAnyMore() throws Exception {
        say(true, named);
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
        assertThat(home(named)).doesNotContain("asks you a question", "Warm hubs");
    }

    /** It is answered when the asker says so; whoever closed it too early is told. */
    @Test
    void isOpenAgainWhereWhoAskedSaysThatItIsNotAnswered() throws Exception {
        CommentView asked = say(true, named);
        assertThatThrownBy(() -> reopened.reopen(named, asked.id(), asked.version()))
                .isInstanceOf(Forbidden.class);
        answers.answered(lead, asked.id(), asked.version(), null);
        String page = page(viewer);
        assertThat(page)
                .contains("Answered, says Lea Lead", "It is not answered")
                .doesNotContain("It is answered<");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/comments/{id}/reopen", asked.id())
                            .param("version", String.valueOf(asked.version()))
                            .with(signedInAs(viewer))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/initiatives/" + reference + "/conversation"));
        }
        assertThat(reading.page(viewer, topic(viewer), true, 1).openQuestions()).isEqualTo(1);
        assertThat(told(named)).containsExactly(ASKED, ASKED);
        assertThat(home(named)).contains("asks you a question");
        assertThat(trail()).endsWith("question-answered", "question-reopened");
        assertThat(page(viewer)).contains("It is answered").doesNotContain("It is not answered");
        assertThat(mvc.perform(get("/initiatives/{r}/history", reference).with(signedInAs(lead)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Question not answered after all");
    }

    @Test
    void becomesAQuestionAndCeasesToBeOneWhereItIsChanged() throws Exception {
        CommentView said = say(false, named);
        assertThat(edit(said))
                .contains("This is a question that should be answered")
                .doesNotContain("checked=");
        change(said, true);
        assertThat(told(named)).as("in the place of the mention").containsExactly(ASKED);
        CommentView asked = latest();
        assertThat(asked.open()).isTrue();
        assertThat(asked.editedAt()).as("its words are the same").isNull();
        assertThat(edit(asked)).contains("checked=");

        answers.answered(lead, asked.id(), asked.version(), null);
        assertThat(edit(asked)).contains("It was marked as answered.");
        change(asked, false);
        CommentView now = latest();
        assertThat(now.question()).isFalse();
        assertThat(now.answeredBy()).isNull();
        assertThat(unread(named)).isZero();
        assertThat(home(named)).doesNotContain("asks you a question");
        assertThat(jdbc.sql("""
                select changes ->> 0 from audit_entry
                where organisation_id = ? and action = 'comment-changed' order by id""")
                        .param(lead.organisationId())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(change -> assertThat(change).contains("wants-answer", "✓"));
    }

    @Test
    void isAskedAgainByWhoAskedItWhoeverOpensIt() {
        CommentView asked = say(true, named, lead);
        answers.answered(lead, asked.id(), asked.version(), null);
        assertThat(told(viewer)).hasSize(1);
        assertThat(unread(viewer)).isEqualTo(1);
        reopened.reopen(lead, asked.id(), asked.version());
        assertThat(told(named)).containsExactly(ASKED, ASKED);
        assertThat(told(lead)).as("says so, and knows").containsExactly(ASKED);
        assertThat(told(viewer))
                .as("who asked knows that it waits again")
                .startsWith("Lea Lead says that your question is not answered after all.");
        assertThat(unread(viewer))
                .as("that it was answered is no news any more")
                .isEqualTo(1);
    }

    @Test
    void waitsInNoInboxOnceTheInitiativeHasEnded() {
        say(true, named);
        say(false, named);
        InitiativeHeader initiative = topic(lead).initiative();
        ends.close(lead, initiative, new ClosedWithEnding.End(1, LocalDate.of(2026, 11, 28), ""));
        assertThat(unread(named)).as("what asks for no answer stays new").isEqualTo(1);
    }

    @Test
    void takesOneStatementOfAKindHoweverManyWaitWhereTheInitiativeEnds() throws Exception {
        say(true, named);
        InitiativeHeader initiative = topic(lead).initiative();
        ClosedWithEnding.End ending = new ClosedWithEnding.End(1, LocalDate.of(2026, 11, 28), "");
        int one = QueryCount.during(() -> ends.close(lead, initiative, ending)).size();
        for (int each = 0; each < 4; each++) {
            say(true, named);
        }
        assertThat(unread(named)).isEqualTo(4);
        assertThat(QueryCount.during(() -> ends.close(lead, initiative, ending)))
                .hasSize(one);
        assertThat(unread(named)).isZero();
    }

    @Test
    void goesToWhoLeadsWhereItBecomesOneAndNamesNobody() throws Exception {
        change(say(false), true);
        assertThat(told(lead)).containsExactly("Vi Viewer asks a question of those who lead this.");
        reopened.reopen(viewer, latest().id(), latest().version());
        assertThat(told(lead)).as("nothing was answered").hasSize(1);
    }

    /** Its form does not offer it; somebody may send it all the same. */
    @Test
    void anAnswerAsksNothing() {
        CommentView asked = say(true, lead);
        answers.answer(
                viewer, asked.id(), UUID.randomUUID(), new SaveComment("Twelve of them", false, List.of()), false);
        CommentView answer = latest().answers().get(0);

        conversation.change(viewer, answer.id(), 0, new SaveComment("Twelve of them", true, List.of(named.personId())));

        assertThat(latest().answers().get(0).question()).isFalse();
        assertThat(told(named)).containsExactly(MENTIONED);
    }

    private CommentView say(boolean question, Actor... people) {
        conversation.say(
                viewer,
                topic(viewer),
                UUID.randomUUID(),
                new SaveComment(
                        "Who comes on Mondays?",
                        question,
                        java.util.Arrays.stream(people).map(Actor::personId).toList()));
        return latest();
    }

    private CommentView latest() {
        return reading.page(viewer, topic(viewer), false, 1).comments().get(0);
    }

    private Topic topic(Actor actor) {
        return topics.open(actor, reference, "");
    }

    private void change(CommentView said, boolean question) throws Exception {
        var form = post("/comments/{id}/edit", said.id())
                .param("version", String.valueOf(said.version()))
                .param("words", said.words())
                .with(signedInAs(viewer))
                .with(csrf());
        mvc.perform(question ? form.param("question", "true") : form)
                .andExpect(redirectedUrl("/initiatives/" + reference + "/conversation"));
    }

    private String edit(CommentView said) throws Exception {
        String page = mvc.perform(get("/comments/{id}/edit", said.id()).with(signedInAs(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        return page;
    }

    private String page(Actor actor) throws Exception {
        return mvc.perform(get("/initiatives/{r}/conversation", reference).with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String home(Actor actor) throws Exception {
        return mvc.perform(get("/").with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The newest first. */
    private List<String> told(Actor actor) {
        return inbox.page(actor, 1).entries().stream()
                .map(Inbox.Entry::sentence)
                .toList();
    }

    private long unread(Actor actor) {
        return inbox.page(actor, 1).unread();
    }

    private List<String> trail() {
        return jdbc.sql("select action from audit_entry where organisation_id = ? order by id")
                .param(lead.organisationId())
                .query(String.class)
                .list();
    }
}
