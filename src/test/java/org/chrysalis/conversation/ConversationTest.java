package org.chrysalis.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.SpokenOf;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.DiscreetKinds;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Flash;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
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
    private Answers answers;

    @Autowired
    private ConversationReading reading;

    @Autowired
    private List<SpokenOf> spoken;

    @Autowired
    private List<AttachmentGuard> guards;

    @Autowired
    private List<DiscreetKinds> discreet;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Activities activities;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MessageSource messages;

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
                            .param("mentions[0]", "Lea Lead")
                            .param("submission", token))
                    .andExpect(redirectedUrl("/initiatives/" + reference + "/conversation"));
        }
        assertThat(of(lead).comments()).hasSize(1);
        assertThat(of(lead).openQuestions()).isEqualTo(1);
        assertThat(inbox.page(lead, 1).entries())
                .extracting(Inbox.Entry::sentence)
                .contains("Vi Viewer asks you a question.")
                .noneMatch(sentence -> sentence.contains("Mondays"));
        assertThat(inbox.page(viewer, 1).entries()).isEmpty();
    }

    /** However much was said since. */
    @Test
    void leadsToThePageOnWhichSomethingThatWasSaidStands() throws Exception {
        say(lead, "The first of all");
        long first = of(lead).comments().get(0).id();
        for (int i = 0; i < 24; i++) {
            say(viewer, "Said later " + i);
        }
        String all = "/initiatives/" + reference + "/conversation";
        mvc.perform(MockMvcRequestBuilders.get("/comments/{id}", first).with(signedInAs(lead)))
                .andExpect(redirectedUrl(all + "#comment-" + first));
        say(viewer, "Said last");
        mvc.perform(MockMvcRequestBuilders.get("/comments/{id}", first).with(signedInAs(lead)))
                .andExpect(redirectedUrl(all + "?page=2#comment-" + first));
        assertThat(mvc.perform(MockMvcRequestBuilders.get(all + "?page=2").with(signedInAs(lead)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("id=\"comment-" + first + "\"", "The first of all");
    }

    @Test
    void asksForWordsAndForSomebodyWhoIsHere() throws Exception {
        String page = mvc.perform(post("/initiatives/{r}/conversation", reference)
                        .with(signedInAs(viewer))
                        .with(csrf())
                        .param("words", "")
                        .param("mentions[1]", "Nobody Here"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Enter what you want to say", "We could not find one person called Nobody Here");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void keepsATraceOfWhatWasChangedAndWithdrawn() {
        say(lead, "Frist");
        CommentView said = of(lead).comments().get(0);
        conversation.change(lead, said.id(), said.version(), new SaveComment("First", said.question(), List.of()));
        assertThatThrownBy(() -> conversation.change(
                        lead, said.id(), said.version(), new SaveComment("Else", said.question(), List.of())))
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

    /** Nothing puts it back. */
    @Test
    void asksBeforeWhatWasSaidIsWithdrawn() throws Exception {
        say(lead, "Frist\nline");
        CommentView said = of(lead).comments().get(0);
        String step = "/comments/" + said.id() + "/withdraw";
        assertThat(page(lead)).contains("href=\"" + step + "\"").doesNotContain("action=\"" + step + "\"");
        assertThat(page(viewer)).doesNotContain(step);
        String asked = get(step, lead);
        assertThat(asked)
                .contains("Withdraw what you said?", "Frist\nline", "You cannot put it back.", ">Cancel</a>")
                .contains("action=\"" + step + "\"", "name=\"version\" value=\"" + said.version() + "\"")
                .doesNotContain("waits for an answer again", "The answers to it stay.");
        assertThat(HtmlCheck.errorsIn(asked)).isEmpty();
        assertThat(of(lead).comments().get(0).withdrawn())
                .as("asking changes nothing")
                .isFalse();
        mvc.perform(MockMvcRequestBuilders.get(step).with(signedInAs(viewer))).andExpect(status().isNotFound());

        mvc.perform(post(step)
                        .param("version", String.valueOf(said.version()))
                        .with(signedInAs(lead))
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/conversation"));
        assertThat(page(viewer)).contains("Withdrawn by the person who said it.");
        mvc.perform(MockMvcRequestBuilders.get(step).with(signedInAs(lead))).andExpect(status().isNotFound());
    }

    @Test
    void isChangedByWhoSaidItAlone() {
        say(lead, "First");
        CommentView said = of(lead).comments().get(0);
        for (Actor actor : List.of(viewer, house.admin)) {
            assertThatThrownBy(() -> conversation.change(
                            actor, said.id(), said.version(), new SaveComment("Else", said.question(), List.of())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> conversation.withdraw(actor, said.id(), said.version()))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void closesAQuestionForWhoAskedOrMayEdit() {
        conversation.say(
                viewer, topic(viewer), UUID.randomUUID(), new SaveComment("Who comes on Mondays?", true, List.of()));
        CommentView asked = of(viewer).comments().get(0);
        Actor other = house.person("Oli Other", BuiltInRole.STAFF);
        assertThatThrownBy(() -> answers.answered(other, asked.id(), asked.version(), null))
                .isInstanceOf(Forbidden.class);
        answers.answered(lead, asked.id(), asked.version(), null);
        answers.answered(lead, asked.id(), asked.version(), null);
        assertThat(of(viewer).comments().get(0).answeredBy()).isEqualTo("Lea Lead");
        assertThat(of(viewer).openQuestions()).isZero();
    }

    /** What somebody else did to the question is no other version of its words. */
    @Test
    void letsWhoAskedPutAQuestionBetterThatWasAnsweredMeanwhile() {
        ask(viewer, "Who comes on Mondays?");
        CommentView asked = of(viewer).comments().get(0);
        answers.answered(lead, asked.id(), asked.version(), null);
        conversation.change(
                viewer,
                asked.id(),
                asked.version(),
                new SaveComment("Who comes on Mondays and Tuesdays?", asked.question(), List.of()));
        assertThat(of(viewer).comments().get(0).words()).isEqualTo("Who comes on Mondays and Tuesdays?");
    }

    @Test
    void leadsFromAStalePageToWhatItIsNow() throws Exception {
        ask(viewer, "Who comes on Mondays?");
        CommentView shown = of(viewer).comments().get(0);
        conversation.change(
                viewer,
                shown.id(),
                shown.version(),
                new SaveComment("Who comes on Tuesdays?", shown.question(), List.of()));

        String others = stale(lead, "/comments/" + shown.id() + "/answered", shown.version());
        assertThat(others)
                .contains(
                        "Someone else changed this while you were working on it",
                        "href=\"/comments/" + shown.id() + "\"",
                        "See it as it is now");
        for (String step : List.of("answered", "withdraw")) {
            String own = stale(viewer, "/comments/" + shown.id() + "/" + step, shown.version());
            assertThat(own)
                    .as(step)
                    .contains(
                            "You changed this in another window",
                            "href=\"/comments/" + shown.id() + "\"",
                            "See it as it is now")
                    .doesNotContain("Someone else");
        }
        assertThat(of(viewer).openQuestions()).isEqualTo(1);
        assertThat(stale(viewer, "/comments/" + shown.id() + "/edit", shown.version()))
                .contains("You changed this in another window", "Who comes on Tuesdays?", "Who comes on Sundays?")
                .doesNotContain("Someone else", "someone else");
    }

    @Test
    void asksThoseWhoLeadWhatIsAskedOfNobodyUntilItIsAnswered() {
        Actor other = house.person("Oli Other", BuiltInRole.STAFF);
        ask(viewer, "Who comes on Mondays?");

        assertThat(told(lead)).containsExactly("Vi Viewer asks a question of those who lead this.");
        assertThat(told(other)).as("who does not lead it").isEmpty();
        assertThat(told(viewer)).as("who asked").isEmpty();
        assertThat(inbox.page(lead, 1).entries())
                .noneMatch(entry -> entry.sentence().contains("Mondays"));
        assertThat(unread(lead)).isEqualTo(1);

        CommentView asked = of(viewer).comments().get(0);
        answers.answered(viewer, asked.id(), asked.version(), null);
        assertThat(unread(lead)).as("nothing waits any more").isZero();

        ask(viewer, "And on Tuesdays?");
        CommentView again = of(viewer).comments().get(0);
        assertThat(unread(lead)).isEqualTo(1);
        conversation.withdraw(viewer, again.id(), again.version());
        assertThat(unread(lead)).as("it was withdrawn").isZero();
    }

    @Test
    void asksNobodyElseWhereSomebodyIsNamedOrNothingIsAsked() {
        Actor other = house.person("Oli Other", BuiltInRole.STAFF);
        say(viewer, "They come on Mondays.");
        conversation.say(
                viewer, topic(viewer), UUID.randomUUID(), new SaveComment("Oli?", true, List.of(other.personId())));
        ask(lead, "I ask myself");

        assertThat(told(lead)).isEmpty();
    }

    @Test
    void saysOfWhomAQuestionThatNamesNobodyWasAskedOrThatNobodyWasTold() throws Exception {
        assertThat(noticeAfterAsking(viewer)).isEqualTo("Saved, and sent to Lea Lead");
        assertThat(noticeAfterAsking(viewer, "Lea Lead")).isEqualTo("Saved, and sent to Lea Lead");
        String alone = "Saved, but nobody was told: no one else leads the initiative and can see this. "
                + "Choose \u201cChange\u201d beside your question to tell somebody.";
        assertThat(noticeAfterAsking(lead)).as("who alone leads").isEqualTo(alone);
        assertThat(noticeAfterAsking(lead, "Lea Lead")).as("who names herself").isEqualTo(alone);
        jdbc.sql("delete from initiative_person where part = 'LEAD' and person_id = ?")
                .param(lead.personId())
                .update();
        assertThat(noticeAfterAsking(viewer)).as("nobody leads").isEqualTo(alone);
    }

    @Test
    void saysWhoWasToldOfWhatIsNoQuestion() throws Exception {
        house.person("Oli Other", BuiltInRole.STAFF);
        assertThat(noticeAfter(viewer, false, "Oli Other", "Lea Lead"))
                .isEqualTo("Saved, and sent to Oli Other; Lea Lead");
        assertThat(noticeAfter(lead, false, "Lea Lead")).as("who names herself").isEqualTo("Saved");
        assertThat(noticeAfter(viewer, false)).isEqualTo("Saved");
    }

    private String noticeAfterAsking(Actor actor, String... named) throws Exception {
        return noticeAfter(actor, true, named);
    }

    private String noticeAfter(Actor actor, boolean asking, String... named) throws Exception {
        var form = post("/initiatives/{r}/conversation", reference)
                .with(signedInAs(actor))
                .with(csrf())
                .param("words", "Who comes on Mondays?")
                .param("question", String.valueOf(asking))
                .param("submission", UUID.randomUUID().toString());
        for (int i = 0; i < named.length; i++) {
            form.param("mentions[" + i + "]", named[i]);
        }
        Flash flash = (Flash) mvc.perform(form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("flash");
        return messages.getMessage(flash.messageKey(), flash.arguments(), Locale.UK);
    }

    @Test
    void asksOfMoneyOnlyThoseWhoSeeIt() {
        Actor leads = house.person("Lou Looks", BuiltInRole.VIEWER);
        jdbc.sql("""
                insert into initiative_person (initiative_id, person_id, part)
                select id, ?, 'LEAD' from initiative where reference = ?""").params(leads.personId(), reference).update();
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        conversation.say(
                manager,
                topics.open(manager, reference, "funding-" + fund()),
                UUID.randomUUID(),
                new SaveComment("Is the grant late?", true, List.of()));

        assertThat(told(lead)).hasSize(1);
        assertThat(told(leads)).as("leads it, and may not see its money").isEmpty();
    }

    /** A history can be narrowed to what was said, whatever it was said about. */
    @Test
    void isAChoiceOfItsOwnInTheHistory() throws Exception {
        ask(viewer, "Who comes on Mondays?");
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        Topic money = topics.open(manager, reference, "funding-" + fund());
        conversation.say(manager, money, UUID.randomUUID(), new SaveComment("Is it late?", false, List.of()));

        assertThat(history(manager)).contains("<option value=\"conversation\"", "Initiative logged");
        String said = history(manager, "?kind=conversation");
        assertThat(said).contains("Who comes on Mondays?", "Is it late?").doesNotContain("Initiative logged");
        assertThat(said.split("Said in the conversation", -1)).hasSize(3);
        assertThat(history(viewer, "?kind=conversation"))
                .contains("Who comes on Mondays?")
                .doesNotContain("Is it late?");
    }

    @Test
    void saysWhomItAddressesToWhoeverSeesItAndInTheHistory() throws Exception {
        Actor other = house.person("Oli Other", BuiltInRole.STAFF);
        conversation.say(
                viewer,
                topic(viewer),
                UUID.randomUUID(),
                new SaveComment("Could you look?", false, List.of(other.personId(), viewer.personId())));
        assertThat(of(lead).comments().get(0).addressed()).isEqualTo("Oli Other");
        assertThat(page(lead)).contains("to Oli Other");
        assertThat(history(lead)).contains("To whom it was said", "Oli Other");

        CommentView said = of(viewer).comments().get(0);
        String path = "/comments/" + said.id() + "/edit";
        String asked = mvc.perform(MockMvcRequestBuilders.get(path).with(signedInAs(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asked).contains("You told these people about it: Oli Other.", "Tell more people about it");
        assertThat(HtmlCheck.errorsIn(asked)).isEmpty();
        mvc.perform(post(path)
                        .with(signedInAs(viewer))
                        .with(csrf())
                        .param("words", said.words())
                        .param("version", String.valueOf(said.version()))
                        .param("mentions[0]", "Oli Other")
                        .param("mentions[1]", "Lea Lead"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/conversation"));
        CommentView now = of(lead).comments().get(0);
        assertThat(now.addressed()).isEqualTo("Lea Lead; Oli Other");
        assertThat(now.editedAt()).as("its words are what they were").isNull();
        assertThat(mentions(lead)).isEqualTo(1);
        assertThat(mentions(other)).as("was told already").isEqualTo(1);
        assertThat(history(lead)).contains("Lea Lead; Oli Other");

        conversation.withdraw(viewer, now.id(), now.version());
        assertThat(of(lead).comments().get(0).addressed()).isEmpty();
    }

    @Test
    void addressesNobodyLaterWhoMayNotSeeWhatItIsAbout() throws Exception {
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        Topic money = topics.open(manager, reference, "funding-" + fund());
        conversation.say(manager, money, UUID.randomUUID(), new SaveComment("Is it late?", false, List.of()));
        CommentView said = of(manager).comments().get(0);

        String page = mvc.perform(post("/comments/{id}/edit", said.id())
                        .with(signedInAs(manager))
                        .with(csrf())
                        .param("words", "Other words")
                        .param("version", String.valueOf(said.version()))
                        .param("mentions[0]", "Vi Viewer"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Vi Viewer cannot see what this is about", "Other words", "value=\"Vi Viewer\"");
        String second = mvc.perform(post("/comments/{id}/edit", said.id())
                        .with(signedInAs(manager))
                        .with(csrf())
                        .param("words", "Other words")
                        .param("version", String.valueOf(said.version()))
                        .param("mentions[0]", "Lea Lead")
                        .param("mentions[1]", "lea lead")
                        .param("mentions[2]", "Vi Viewer"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(second)
                .contains("href=\"#mentions2\"")
                .containsSubsequence(
                        "id=\"mentions0\" name=\"mentions[0]\" value=\"Lea Lead\"",
                        "id=\"mentions2-error\"",
                        "Vi Viewer cannot see what this is about",
                        "govuk-input--error",
                        "value=\"Vi Viewer\"");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        String more = mvc.perform(post("/comments/{id}/edit", said.id())
                        .with(signedInAs(manager))
                        .with(csrf())
                        .param("then", "name")
                        .param("words", "Other words")
                        .param("version", String.valueOf(said.version()))
                        .param("mentions[0]", "Lea Lead"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(more).contains("Other words", "value=\"Lea Lead\"", "name=\"mentions[1]\"");
        assertThat(of(manager).comments().get(0))
                .extracting(CommentView::words, CommentView::addressed)
                .containsExactly("Is it late?", "");
    }

    private String history(Actor actor) throws Exception {
        return history(actor, "");
    }

    private String history(Actor actor, String narrowed) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/initiatives/{r}/history" + narrowed, reference)
                        .with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int mentions(Actor actor) {
        return jdbc.sql("select count(*) from notification where person_id = ? and kind = 'MENTION'")
                .param(actor.personId())
                .query(Integer.class)
                .single();
    }

    /** What of questions stands in their inbox. */
    private List<String> told(Actor actor) {
        return inbox.page(actor, 1).entries().stream()
                .map(Inbox.Entry::sentence)
                .filter(sentence -> sentence.contains("question"))
                .toList();
    }

    private int unread(Actor actor) {
        return jdbc.sql(
                        "select count(*) from notification where person_id = ? and kind = 'QUESTION' and read_at is null")
                .param(actor.personId())
                .query(Integer.class)
                .single();
    }

    private void ask(Actor actor, String words) {
        conversation.say(actor, topic(actor), UUID.randomUUID(), new SaveComment(words, true, List.of()));
    }

    private String stale(Actor actor, String address, int version) throws Exception {
        String page = mvc.perform(MockMvcRequestBuilders.post(address)
                        .param("version", String.valueOf(version))
                        .param("words", "Who comes on Sundays?")
                        .with(signedInAs(actor))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        return page;
    }

    @Test
    void isNeverSeenWiderThanWhatItIsAbout() throws Exception {
        long money = fund();
        String about = "funding-" + money;
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        Topic funding = topics.open(manager, reference, about);
        conversation.say(
                manager,
                funding,
                UUID.randomUUID(),
                new SaveComment("The grant is late", false, List.of(lead.personId())));

        say(viewer, "Of the whole");
        for (Actor sees : List.of(manager, lead)) {
            assertThat(of(sees).comments())
                    .extracting(CommentView::words)
                    .containsExactly("Of the whole", "The grant is late");
        }
        assertThat(of(viewer).comments())
                .as("money is not seen by everybody, and neither is what is said of it")
                .extracting(CommentView::words)
                .containsExactly("Of the whole");
        assertThat(of(viewer).paging().total()).isEqualTo(1);
        assertThat(page(viewer)).doesNotContain("The grant is late", "A grant", about);
        assertThat(page(lead)).contains("The grant is late", "A grant", "?about=" + about);
        long comment = jdbc.sql("select max(id) from comment where subject_kind = 'funding' and subject_id = ?")
                .param(money)
                .query(Long.class)
                .single();
        assertThat(jdbc.sql("select path from notification where person_id = ? and kind = 'MENTION'")
                        .param(lead.personId())
                        .query(String.class)
                        .list())
                .as("what an inbox and a mail keep names no sum")
                .containsExactly("comments/" + comment);
        mvc.perform(MockMvcRequestBuilders.get("/comments/{id}", comment).with(signedInAs(lead)))
                .andExpect(redirectedUrl(
                        "/initiatives/" + reference + "/conversation?about=" + about + "#comment-" + comment));
        mvc.perform(MockMvcRequestBuilders.get("/comments/{id}", comment).with(signedInAs(viewer)))
                .andExpect(status().isNotFound());
        assertThat(reading.page(lead, topics.open(lead, reference, about), false, 1)
                        .comments())
                .hasSize(1);
        assertThatThrownBy(() -> topics.open(viewer, reference, about)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversation.say(
                        manager,
                        funding,
                        UUID.randomUUID(),
                        new SaveComment("Vi?", false, List.of(lead.personId(), viewer.personId()))))
                .isInstanceOf(Refused.class);
        mvc.perform(MockMvcRequestBuilders.get("/initiatives/{r}/conversation", reference)
                        .param("about", about)
                        .with(signedInAs(viewer)))
                .andExpect(status().isNotFound());
        mvc.perform(MockMvcRequestBuilders.get("/conversation/funding/{id}", money)
                        .with(signedInAs(manager)))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/conversation?about=" + about));
        String history = mvc.perform(MockMvcRequestBuilders.get("/initiatives/{r}/history", reference)
                        .with(signedInAs(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(history).doesNotContain("The grant is late");
        String elsewhere = house.initiative("Other").log();
        assertThatThrownBy(() -> topics.open(manager, elsewhere, about)).isInstanceOf(NotFound.class);
    }

    @Test
    void listsWhatIsSaidOfRecordsUntilTheyAreTakenBack() throws Exception {
        long risk = risk("A young person is hurt");
        conversation.say(
                viewer,
                topics.open(viewer, reference, "risk-" + risk),
                UUID.randomUUID(),
                new SaveComment("How would we know?", true, List.of()));
        say(lead, "Of the whole");
        say(lead, "Taken back");
        CommentView taken = of(lead).comments().get(0);
        conversation.withdraw(lead, taken.id(), taken.version());

        assertThat(of(lead).comments())
                .extracting(comment ->
                        comment.about() == null ? "" : comment.about().name())
                .containsExactly("", "", "A young person is hurt");
        ConversationReading.Page questions = reading.page(lead, topic(lead), true, 1);
        assertThat(questions.comments()).extracting(CommentView::words).containsExactly("How would we know?");
        assertThat(questions.paging().total()).isEqualTo(1);
        String page = mvc.perform(MockMvcRequestBuilders.get("/initiatives/{r}/conversation", reference)
                        .param("questions", "open")
                        .with(signedInAs(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("About Risk:", "A young person is hurt", "1 question is waiting for an answer.")
                .doesNotContain("Of the whole");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(QueryCount.during(() -> page(viewer))).hasSizeLessThanOrEqualTo(8);

        answers.answered(
                viewer,
                questions.comments().get(0).id(),
                questions.comments().get(0).version(),
                null);
        assertThat(reading.page(lead, topic(lead), true, 1).comments()).isEmpty();
        jdbc.sql("update risk set withdrawn_at = now() where id = ?")
                .param(risk)
                .update();
        assertThat(of(lead).comments()).extracting(CommentView::about).containsOnlyNulls();
    }

    @Test
    void everyKindOfRecordThatIsTalkedOfIsListedAndHiddenAsItsGuardHidesIt() {
        assertThat(spoken.stream().map(SpokenOf::kind))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("review", "visit", "condition", "activity", "pause"),
                                guards.stream()
                                        .filter(guard -> guard.getClass()
                                                .getPackageName()
                                                .startsWith("org.chrysalis."))
                                        .map(AttachmentGuard::kind)
                                        .filter(kind -> !List.of("team", "context-event")
                                                .contains(kind)))
                        .toList());
        assertThat(spoken.stream()
                        .filter(RecordFiles.class::isInstance)
                        .filter(ConversationTest::hidesFromSome)
                        .map(SpokenOf::kind))
                .as("what a guard hides from some who see the initiative is discreet")
                .isNotEmpty()
                .allMatch(
                        kind -> discreet.stream().anyMatch(each -> each.kinds().contains(kind)));
    }

    @Test
    void whatOfAJourneyHasNoFilesIsTalkedOfToo() throws Exception {
        activities.add(
                house.admin, reference, null, new SaveActivity("Visit the hubs", lead.personId(), null, null, "", 0));
        long activity = only("activity");
        long visit = only("visit");
        assertThat(get("/initiatives/" + reference + "/activities", viewer))
                .contains("/conversation/activity/" + activity);
        assertThat(get("/initiatives/" + reference + "/journey", viewer)).contains("/conversation/visit/" + visit);
        for (String about : List.of("activity-" + activity, "visit-" + visit)) {
            conversation.say(
                    viewer,
                    topics.open(viewer, reference, about),
                    UUID.randomUUID(),
                    new SaveComment("How did it go?", true, List.of()));
        }
        String stage = jdbc.sql(
                        "select s.name from initiative i join stage s on s.id = i.stage_id where i.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        assertThat(of(lead).comments())
                .extracting(comment ->
                        java.util.Objects.requireNonNull(comment.about()).name())
                .containsExactly(stage, "Visit the hubs");
        Actor stranger = organisations.found().admin();
        assertThatThrownBy(() -> topics.open(stranger, "visit", visit)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> topics.open(viewer, "review", 1)).isInstanceOf(NotFound.class);
    }

    private long only(String table) {
        return jdbc.sql("select r.id from " + table
                        + " r join initiative i on i.id = r.initiative_id where i.reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private static boolean hidesFromSome(Object guard) {
        return Arrays.stream(AopUtils.getTargetClass(guard).getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("requireSight"));
    }

    @Test
    void saysBesideTheLinkHowMuchIsSaidOfARecord() throws Exception {
        long risk = risk("A young person is hurt");
        String page = "/initiatives/" + reference + "/risks/" + risk;
        assertThat(get(page, lead)).contains("Say something about this");
        for (String words : List.of("One", "Two")) {
            conversation.say(
                    viewer,
                    topics.open(viewer, reference, "risk-" + risk),
                    UUID.randomUUID(),
                    new SaveComment(words, false, List.of()));
        }
        assertThat(get(page, lead)).contains("What is said about this (2)");
        assertThat(QueryCount.during(() -> get(page, lead))).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void invitesToSpeakOnlyWhereSomebodyCan() throws Exception {
        String page = "/initiatives/" + reference + "/risks/" + risk("A young person is hurt");
        assertThat(get(page, viewer)).contains("Say something about this");
        jdbc.sql("update initiative set status = 'ENDED' where reference = ?")
                .param(reference)
                .update();
        assertThat(get(page, viewer)).doesNotContain("Say something about this");
    }

    @Test
    void nobodyMakesATopicWhomNobodyLetInToWhatItIsAbout() {
        assertThat(Topic.class.getConstructors()).isEmpty();
    }

    @Test
    void tellsSeveralOfOneThingAndTakesMoreNamesWithoutScript() throws Exception {
        Actor other = house.person("Oli Other", BuiltInRole.STAFF);
        String more = mvc.perform(post("/initiatives/{r}/conversation", reference)
                        .with(signedInAs(viewer))
                        .with(csrf())
                        .param("words", "Typed already")
                        .param("mentions[0]", "Lea Lead")
                        .param("then", "name"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(more).contains("Typed already", "Lea Lead", "name=\"mentions[1]\"");
        assertThat(HtmlCheck.errorsIn(more)).isEmpty();

        mvc.perform(post("/initiatives/{r}/conversation", reference)
                        .with(signedInAs(viewer))
                        .with(csrf())
                        .param("words", "Both of you")
                        .param("mentions[0]", "Lea Lead")
                        .param("mentions[1]", "")
                        .param("mentions[2]", "Oli Other")
                        .param("mentions[3]", "lea lead"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/conversation"));
        for (Actor told : List.of(lead, other)) {
            assertThat(inbox.page(told, 1).entries())
                    .extracting(Inbox.Entry::sentence)
                    .containsOnlyOnce("Vi Viewer mentions you in what they said.");
        }
    }

    private long risk(String words) {
        return jdbc.sql("""
                insert into risk (organisation_id, initiative_id, kind_id, wording, state, recorded_at)
                select i.organisation_id, i.id, (select min(k.id) from risk_kind k where k.organisation_id = i.organisation_id),
                       :words, 'OPEN', now()
                from initiative i where i.reference = :reference returning id""")
                .param("words", words)
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private String get(String path, Actor actor) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
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
        conversation.say(actor, topic(actor), UUID.randomUUID(), new SaveComment(words, false, List.of()));
    }

    private Topic topic(Actor actor) {
        return topics.open(actor, reference, "");
    }

    private ConversationReading.Page of(Actor actor) {
        return reading.page(actor, topic(actor), false, 1);
    }

    private String page(Actor actor) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/initiatives/{r}/conversation", reference)
                        .with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
