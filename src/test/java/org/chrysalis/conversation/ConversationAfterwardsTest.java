package org.chrysalis.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.initiative.HoldView;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Reach;
import org.chrysalis.initiative.Reaching;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.Reopening;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What people say of records that have no files, and once an initiative has ended. */
@ApplicationTest
@Transactional
class ConversationAfterwardsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private House.Doors doors;

    @Autowired
    private Topics topics;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Answers answers;

    @Autowired
    private ConversationReading reading;

    @Autowired
    private Endings endings;

    @Autowired
    private Reopening reopening;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Reaching reaching;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private Actor lead;
    private Actor viewer;
    private Actor other;
    private String reference;

    @BeforeEach
    void logs() {
        House house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        other = house.person("Oli Other", BuiltInRole.STAFF);
        reference = house.initiative("Warm hubs").ledBy(lead).log();
    }

    @Test
    void goesOnOfAnEndingAndItsCheckInsOnceItHasEnded() throws Exception {
        end();
        long ending = only("ending");
        String journey = page("/journey", viewer);
        assertThat(journey)
                .contains("/conversation/ending/" + ending, "/conversation/check-in/" + only("check_in"))
                .doesNotContain("What is said about this");

        say(viewer, "check-in-" + only("check_in"), "Who calls the families?");
        say(viewer, "ending-" + ending, "Did the board read it?");

        assertThat(inbox.page(lead, 1).entries())
                .extracting(Inbox.Entry::sentence)
                .startsWith("Vi Viewer asks you a question.", "Vi Viewer asks you a question.");
        assertThat(page("/journey", viewer)).contains("What is said about this (1)");
        String about = page("/conversation?about=ending-" + ending, viewer);
        assertThat(about).contains("Did the board read it?", "About: Ending, “It did its work”", "Say it", "/withdraw");
        assertThat(HtmlCheck.errorsIn(about)).isEmpty();
        assertThat(whole(viewer))
                .extracting(comment -> named(comment) + ": " + comment.words())
                .containsExactly(
                        "It did its work: Did the board read it?", "Ask the young people: Who calls the families?");

        CommentView question = whole(viewer).get(0);
        assertThatThrownBy(() -> answers.answered(other, question.id(), question.version(), null))
                .isInstanceOf(Forbidden.class);
        answers.answered(lead, question.id(), question.version(), null);
        assertThat(inbox.page(viewer, 1).entries())
                .extracting(Inbox.Entry::sentence)
                .containsExactly("Lea Lead says that your question is answered.");
        conversation.withdraw(viewer, question.id(), question.version());
        assertThat(page("/history", viewer)).contains("Did the board read it?");
    }

    @Test
    void keepsWhatWasSaidInReachAndLeadsNobodyToWhereNothingCanBeSaid() throws Exception {
        long visit = only("visit");
        say(viewer, "visit-" + visit, "How did it go?");
        say(viewer, "", "Of the whole");
        assertThat(page("/journey", viewer)).contains("/conversation/visit/" + visit, "What is said about this (1)");
        long silent = hold();
        assertThat(page("/reach", viewer)).contains("/conversation/reach-view/" + silent);

        end();

        assertThat(page("/journey", viewer)).contains("/conversation/visit/" + visit, "What is said about this (1)");
        assertThat(page("/reach", viewer)).doesNotContain("/conversation/reach-view/");
        String about = page("/conversation?about=visit-" + visit, viewer);
        assertThat(about)
                .contains("How did it go?", "About: Visit, “Development”", "This initiative has ended")
                .doesNotContain("Say it", "/withdraw", "/edit");
        assertThat(HtmlCheck.errorsIn(about)).isEmpty();
        for (String topic : List.of("", "visit-" + visit, "reach-view-" + silent)) {
            assertThatThrownBy(() -> say(viewer, topic, "More")).as(topic).isInstanceOf(Refused.class);
        }
        CommentView said = whole(viewer).get(1);
        assertThatThrownBy(() -> conversation.withdraw(viewer, said.id(), said.version()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> answers.answered(lead, said.id(), said.version(), null))
                .isInstanceOf(Refused.class);
    }

    /** Before anybody writes into them; what was written while it ended stays in the form. */
    @Test
    void refusesTheFormsOfWhatWasSaidOnceItHasEnded() throws Exception {
        say(viewer, "", "Who comes on Mondays?");
        long asked = whole(viewer).get(0).id();
        end();
        for (String form : List.of("/answer", "/edit")) {
            String path = "/comments/" + asked + form;
            assertThat(mvc.perform(get(path).with(signedInAs(viewer)))
                            .andExpect(status().is(422))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains("This initiative has ended and can only be read", "/initiatives/" + reference + "\"")
                    .doesNotContain("<textarea");
            String late = mvc.perform(post(path)
                            .param("submission", UUID.randomUUID().toString())
                            .param("version", "0")
                            .param("question", "true")
                            .param("words", "Twelve of them")
                            .with(signedInAs(viewer))
                            .with(csrf()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(late).contains("This initiative has ended and can only be read", "Twelve of them</textarea>");
            assertThat(HtmlCheck.errorsIn(late)).isEmpty();
        }

        say(viewer, "ending-" + only("ending"), "Did the board read it?");
        long later = whole(viewer).get(0).id();
        for (String form : List.of("/answer", "/edit")) {
            mvc.perform(get("/comments/" + later + form).with(signedInAs(viewer)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void namesWhatNobodyAnsweredBeforeItEndsAndAsksForNoAnswerAfter() throws Exception {
        say(viewer, "", "Who comes on Mondays?");
        say(viewer, "visit-" + only("visit"), "And on Tuesdays?");
        say(viewer, "", "And on Sundays?");
        CommentView answered = whole(viewer).get(0);
        answers.answered(viewer, answered.id(), answered.version(), null);

        String form = page("/journey/end", lead);
        assertThat(form)
                .contains(
                        "The question “Who comes on Mondays?”. It waits for nobody any more, and is shown as never answered.",
                        "The question “And on Tuesdays?”")
                .doesNotContain("And on Sundays?", "And more questions");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        assertThat(QueryCount.during(() -> page("/journey/end", lead))).hasSizeLessThanOrEqualTo(10);
        for (int i = 0; i < 19; i++) {
            say(viewer, "", "And then?");
        }
        assertThat(page("/journey/end", lead)).contains("And more questions that nobody has answered.");

        end();
        String talk = page("/conversation", viewer);
        assertThat(talk)
                .contains("Who comes on Mondays?", "Never answered")
                .doesNotContain("waiting for an answer", "govuk-tag--yellow");
        assertThat(HtmlCheck.errorsIn(talk)).isEmpty();
        say(viewer, "ending-" + only("ending"), "Did the board read it?");
        assertThat(page("/conversation", viewer)).contains("1 question is waiting for an answer.");
        assertThat(page("/conversation?questions=open", viewer))
                .contains("Did the board read it?")
                .doesNotContain("Who comes on Mondays?");
        assertThat(mvc.perform(get("/").with(signedInAs(lead)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .as("of the ending people go on talking")
                .containsOnlyOnce("asks you a question");
    }

    @Test
    void isOfAViewOfReachAndOfAPauseToo() throws Exception {
        long view = hold();
        pauses.pause(lead, reference, new PauseInitiative(DAY, "Summer leave", List.of("Programme board"), null, null));
        long pause = only("pause");
        say(viewer, "reach-view-" + view, "Why so far?");
        say(viewer, "pause-" + pause, "Until when?");
        assertThat(page("/reach", viewer)).contains("/conversation/reach-view/" + view, "What is said about this (1)");
        assertThat(page("/journey", viewer)).contains("/conversation/pause/" + pause, "What is said about this (1)");
        assertThat(whole(viewer)).extracting(this::named).containsExactly("Summer leave", "Lea Lead, 2 March 2026");
        for (String path : List.of("/reach", "/journey")) {
            assertThat(QueryCount.during(() -> page(path, viewer))).as(path).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void isNeverSeenWiderThanTheInitiative() throws Exception {
        long view = hold();
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
        end();
        Actor stranger = organisations.found().admin();
        for (String about : List.of("reach-view-" + view, "ending-" + only("ending"), "check-in-" + only("check_in"))) {
            for (Actor outside : List.of(stranger, viewer)) {
                assertThatThrownBy(() -> topics.open(outside, reference, about))
                        .as(about)
                        .isInstanceOf(NotFound.class);
                mvc.perform(get("/conversation/" + about.replaceFirst("-(\\d+)$", "/$1"))
                                .with(signedInAs(outside)))
                        .andExpect(status().isNotFound());
            }
            assertThatThrownBy(() -> say(lead, about, "Vi?", viewer))
                    .as("nobody is told of what they do not see")
                    .isInstanceOf(Refused.class);
        }
    }

    /** It goes on waiting, whichever ending it is about: that it waits for nobody would not be so. */
    @Test
    void doesNotNameWhatGoesOnWaitingBeforeItEndsAgain() throws Exception {
        end();
        say(viewer, "ending-" + only("ending"), "Did the board read it?");
        say(viewer, "check-in-" + only("check_in"), "Who calls the families?");
        reopening.reopen(
                lead,
                reference,
                new MoveInitiative(
                        stage("Prototyping"),
                        DAY,
                        "There is money again",
                        List.of("Programme board"),
                        null,
                        null,
                        List.of(),
                        null,
                        null));
        say(viewer, "", "Who comes on Mondays?");

        assertThat(page("/journey/end", lead))
                .contains("Who comes on Mondays?")
                .doesNotContain("Did the board read it?", "Who calls the families?");
    }

    private long stage(String name) {
        return jdbc.sql("select id from stage where organisation_id = ? and name = ?")
                .params(lead.organisationId(), name)
                .query(Long.class)
                .single();
    }

    private void end() {
        endings.end(
                lead,
                reference,
                new EndInitiative(
                        DAY,
                        EndingCause.OTHER,
                        List.of("Programme board"),
                        "It did its work",
                        "",
                        "",
                        "",
                        List.of(new EndInitiative.PlannedCheckIn(DAY, "Ask the young people", null)),
                        null,
                        null));
    }

    private long hold() {
        reaching.hold(lead, reference, UUID.randomUUID(), new HoldView(DAY, Reach.TRANSFORMATIVE, null, ""));
        return only("reach_view");
    }

    private void say(Actor actor, String about, String words) {
        say(actor, about, words, lead);
    }

    private void say(Actor actor, String about, String words, Actor mentioned) {
        conversation.say(
                actor,
                topics.open(actor, reference, about),
                UUID.randomUUID(),
                new SaveComment(words, true, List.of(mentioned.personId())));
    }

    private List<CommentView> whole(Actor actor) {
        return reading.page(actor, topics.open(actor, reference, ""), false, 1).comments();
    }

    private String named(CommentView comment) {
        return Objects.requireNonNull(comment.about()).name();
    }

    private long only(String table) {
        return jdbc.sql("select r.id from " + table
                        + " r join initiative i on i.id = r.initiative_id where i.reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private String page(String path, Actor actor) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
