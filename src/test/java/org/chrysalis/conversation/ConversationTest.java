package org.chrysalis.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What people say to one another. */
@ApplicationTest
@Transactional
class ConversationTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private Topics topics;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private House house;
    private Actor lead;
    private Actor viewer;
    private String reference;

    @BeforeEach
    void logs() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        reference = house.initiative("Warm hubs").ledBy(lead).log();
    }

    @Test
    void showsWhatWasSaidTheNewestFirst() throws Exception {
        say(lead, "First");
        say(viewer, "Second");
        assertThat(of(lead).comments()).extracting(CommentView::words).containsExactly("Second", "First");
        String page = page(viewer);
        assertThat(page).contains("Vi Viewer", "Second", "Showing 1 to 2 of 2");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(QueryCount.during(() -> page(viewer))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void takesWhatIsTypedOnceAndTellsWhoIsMentioned() throws Exception {
        String token = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/initiatives/{r}/conversation", reference)
                            .with(signedInAs(viewer))
                            .with(csrf())
                            .param("words", "Who comes on Mondays?")
                            .param("question", "true")
                            .param("mention", "Lea Lead")
                            .param("submission", token))
                    .andExpect(redirectedUrl("/initiatives/" + reference + "/conversation"));
        }
        assertThat(of(lead).comments()).hasSize(1);
        assertThat(of(lead).openQuestions()).isEqualTo(1);
        assertThat(inbox.page(lead, 1).entries())
                .extracting(Inbox.Entry::sentence)
                .contains("Vi Viewer mentions you in what they said.")
                .noneMatch(sentence -> sentence.contains("Mondays"));
        assertThat(inbox.page(viewer, 1).entries()).isEmpty();
    }

    @Test
    void asksForWordsAndForSomebodyWhoIsHere() throws Exception {
        String page = mvc.perform(post("/initiatives/{r}/conversation", reference)
                        .with(signedInAs(viewer))
                        .with(csrf())
                        .param("words", "")
                        .param("mention", "Nobody Here"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Enter what you want to say", "Nobody here has this name");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void keepsATraceOfWhatWasChangedAndWithdrawn() {
        say(lead, "Frist");
        CommentView said = of(lead).comments().get(0);
        conversation.change(lead, said.id(), said.version(), "First");
        assertThatThrownBy(() -> conversation.change(lead, said.id(), said.version(), "Else"))
                .isInstanceOf(Conflict.class);
        CommentView now = of(viewer).comments().get(0);
        assertThat(now.words()).isEqualTo("First");
        assertThat(now.editedAt()).isNotNull();

        conversation.withdraw(lead, said.id(), now.version());
        assertThat(of(viewer).comments().get(0).words()).isEmpty();
        assertThat(jdbc.sql("""
                select action || ' ' || (changes -> 0 ->> 'before') from audit_entry
                where organisation_id = ? and action like 'comment-%' and action <> 'comment-added' order by id""")
                        .param(lead.organisationId())
                        .query(String.class)
                        .list())
                .containsExactly("comment-changed Frist", "comment-withdrawn First");
    }

    @Test
    void isChangedByWhoSaidItAlone() {
        say(lead, "First");
        CommentView said = of(lead).comments().get(0);
        for (Actor actor : List.of(viewer, house.admin)) {
            assertThatThrownBy(() -> conversation.change(actor, said.id(), said.version(), "Else"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> conversation.withdraw(actor, said.id(), said.version()))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void closesAQuestionForWhoAskedOrMayEdit() {
        conversation.say(
                viewer, topic(viewer), UUID.randomUUID(), new SaveComment("Who comes on Mondays?", true, null));
        CommentView asked = of(viewer).comments().get(0);
        Actor other = house.person("Oli Other", BuiltInRole.STAFF);
        assertThatThrownBy(() -> conversation.answered(other, asked.id(), asked.version()))
                .isInstanceOf(Forbidden.class);
        conversation.answered(lead, asked.id(), asked.version());
        conversation.answered(lead, asked.id(), asked.version());
        assertThat(of(viewer).comments().get(0).answeredBy()).isEqualTo("Lea Lead");
        assertThat(of(viewer).openQuestions()).isZero();
    }

    @Test
    void isNeverSeenWiderThanWhatItIsAbout() throws Exception {
        long money = fund();
        String about = "funding-" + money;
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        Topic funding = topics.open(manager, reference, about);
        conversation.say(
                manager, funding, UUID.randomUUID(), new SaveComment("The grant is late", false, lead.personId()));

        assertThat(of(manager).comments())
                .as("not among what is said of the whole")
                .isEmpty();
        assertThat(conversation
                        .page(lead, topics.open(lead, reference, about), 1)
                        .comments())
                .hasSize(1);
        assertThatThrownBy(() -> topics.open(viewer, reference, about)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversation.say(
                        manager, funding, UUID.randomUUID(), new SaveComment("Vi?", false, viewer.personId())))
                .isInstanceOf(Refused.class);
        mvc.perform(get("/initiatives/{r}/conversation", reference)
                        .param("about", about)
                        .with(signedInAs(viewer)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/conversation/funding/{id}", money).with(signedInAs(manager)))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/conversation?about=" + about));
        String history = mvc.perform(get("/initiatives/{r}/history", reference).with(signedInAs(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(history).doesNotContain("The grant is late");
        String elsewhere = house.initiative("Other").log();
        assertThatThrownBy(() -> topics.open(manager, elsewhere, about)).isInstanceOf(NotFound.class);
    }

    @Test
    void staysWithThoseWhoSeeTheInitiative() {
        say(viewer, "Mine");
        CommentView said = of(viewer).comments().get(0);
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
        assertThatThrownBy(() -> topic(viewer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversation.own(viewer, said.id())).isInstanceOf(NotFound.class);
        assertThat(house.initiative("Secret").seenBy(Visibility.TEAM).log()).isNotEmpty();
    }

    private long fund() {
        return jdbc.sql("""
                insert into funding (organisation_id, initiative_id, source, amount, purpose, starts_on, ends_on,
                                     committed, recorded_at)
                select organisation_id, id, 'A grant', 100, 'BUILD', :from, :to, true, now()
                from initiative where reference = :reference returning id""")
                .param("from", LocalDate.of(2026, 1, 5))
                .param("to", LocalDate.of(2027, 1, 5))
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private void say(Actor actor, String words) {
        conversation.say(actor, topic(actor), UUID.randomUUID(), new SaveComment(words, false, null));
    }

    private Topic topic(Actor actor) {
        return topics.open(actor, reference, "");
    }

    private Conversation.Page of(Actor actor) {
        return conversation.page(actor, topic(actor), 1);
    }

    private String page(Actor actor) throws Exception {
        return mvc.perform(get("/initiatives/{r}/conversation", reference).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
