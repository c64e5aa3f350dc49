package org.chrysalis.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.notification.DigestSource;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/**
 * A question that names nobody waits for those who lead the initiative, whether they have read that it was asked or
 * not. Whomever a question waits for can open it.
 */
@ApplicationTest
@Transactional
class QuestionsLedTest {

    private static final String WAITS = "Vi Viewer asks a question that waits for an answer";

    @Autowired
    private House.Doors doors;

    @Autowired
    private Topics topics;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Answers answers;

    @Autowired
    private ReopenedQuestions reopened;

    @Autowired
    private ConversationReading reading;

    @Autowired
    private Inbox inbox;

    @Autowired
    private DigestSource digest;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private House house;
    private Actor lead;
    private Actor member;
    private Actor viewer;
    private String reference;

    @BeforeEach
    void logs() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        member = house.person("Mo Member", BuiltInRole.STAFF);
        viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        reference = house.initiative("Warm hubs").ledBy(lead).log();
        takesPart(member, "MEMBER");
    }

    @Test
    void waitsOnTheHomesOfThoseWhoLeadNowAndInTheirDigestsUntilItIsAnswered() throws Exception {
        long question = ask("");
        inbox.readAll(lead, Long.MAX_VALUE);
        String home = home(lead);
        assertThat(home).contains(WAITS, "href=\"/comments/" + question + "\"").doesNotContain("Who comes on Mondays?");
        assertThat(HtmlCheck.errorsIn(home)).isEmpty();
        assertThat(needs(lead))
                .as("title and reference, a sentence, a link")
                .containsExactly(reference + " Warm hubs | A question about what you lead | /comments/" + question);
        assertThat(home(member)).as("does not lead it").doesNotContain(WAITS);
        takesPart(viewer, "LEAD");
        assertThat(home(viewer)).as("asked it").doesNotContain("asks a question");
        Actor later = house.person("Lou Later", BuiltInRole.STAFF);
        takesPart(later, "LEAD");
        assertThat(home(later)).as("leads it now").contains(WAITS);

        answers.answered(lead, question, version(), null);
        assertThat(home(lead)).doesNotContain(WAITS);
        assertThat(needs(lead)).isEmpty();
        reopened.reopen(viewer, question, version());
        assertThat(home(lead)).contains(WAITS);
        conversation.withdraw(viewer, question, version());
        assertThat(home(lead)).doesNotContain(WAITS);
    }

    @Test
    void waitsForNobodyWhoLeadsAndDoesNotSeeWhatItIsAbout() throws Exception {
        Actor looks = house.person("Una Unpaid", BuiltInRole.VIEWER);
        takesPart(looks, "LEAD");
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        long money = fund();
        viewer = manager;
        ask("funding-" + money);
        assertThat(needs(lead)).hasSize(1);
        assertThat(needs(looks)).as("sees no money").isEmpty();
        jdbc.sql("update funding set withdrawn_at = now() where id = ?")
                .param(money)
                .update();
        assertThat(needs(lead)).as("what it is about is gone").isEmpty();
    }

    @Test
    void waitsForNobodyElseWhereItNamesSomebodyOrItsInitiativeHasEnded() throws Exception {
        conversation.say(
                viewer,
                topics.open(viewer, reference, ""),
                UUID.randomUUID(),
                new SaveComment("Who comes on Mondays?", true, List.of(member.personId())));
        assertThat(needs(lead)).isEmpty();
        assertThat(needs(member))
                .singleElement()
                .asString()
                .startsWith(reference + " Warm hubs | A question asked of you | ");
        ask("");
        assertThat(needs(lead)).hasSize(1);
        jdbc.sql("update initiative set status = 'ENDED' where reference = ?")
                .param(reference)
                .update();
        assertThat(needs(lead)).isEmpty();
    }

    @Test
    void waitsForWhomItNamesOnlyWhereItsLinkOpens() throws Exception {
        viewer = house.person("Mia Manager", BuiltInRole.MANAGER);
        long money = fund();
        long question = say("funding-" + money, true, member);
        assertThat(home(member)).contains("/comments/" + question);
        assertThat(opens(member, question)).isTrue();

        jdbc.sql("delete from initiative_person where person_id = ?")
                .param(member.personId())
                .update();
        assertThat(home(member)).as("sees no money any more").doesNotContain("/comments/" + question);
        assertThat(needs(member)).isEmpty();
        assertThat(opens(member, question)).isFalse();

        takesPart(member, "MEMBER");
        assertThat(needs(member)).hasSize(1);
        jdbc.sql("update funding set withdrawn_at = now() where id = ?")
                .param(money)
                .update();
        assertThat(needs(member)).as("what it is about is gone").isEmpty();
        assertThat(opens(member, question)).isFalse();
    }

    @Test
    void waitsForWhomItNamesWhereverTheySeeTheInitiative() throws Exception {
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        long ofManager = say("", true, manager);
        long ofMember = say("", true, member);
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
        assertThat(needs(manager)).as("sees all").hasSize(1);
        assertThat(opens(manager, ofManager)).isTrue();
        assertThat(needs(member)).as("is in the team").hasSize(1);
        assertThat(opens(member, ofMember)).isTrue();
    }

    @Test
    void isNotToldToWhomItNamesOnceTheySeeNoMoreWhatItIsAbout() {
        viewer = house.person("Mia Manager", BuiltInRole.MANAGER);
        String money = "funding-" + fund();
        long question = say(money, true, member);
        answers.answered(viewer, question, 0, null);
        long mention = say(money, false, member);
        inbox.readAll(member, Long.MAX_VALUE);
        jdbc.sql("delete from initiative_person where person_id = ?")
                .param(member.personId())
                .update();

        reopened.reopen(viewer, question, 0);
        assertThat(inbox.page(member, 1).unread()).as("it waits again").isZero();
        conversation.change(viewer, mention, 0, new SaveComment("Who comes on Mondays?", true, List.of()));
        assertThat(inbox.page(member, 1).unread()).as("it became a question").isZero();
    }

    private long ask(String about) {
        return say(about, true);
    }

    private long say(String about, boolean question, Actor... people) {
        conversation.say(
                viewer,
                topics.open(viewer, reference, about),
                UUID.randomUUID(),
                new SaveComment(
                        "Who comes on Mondays?",
                        question,
                        Arrays.stream(people).map(Actor::personId).toList()));
        return jdbc.sql("select max(id) from comment where organisation_id = ?")
                .param(lead.organisationId())
                .query(Long.class)
                .single();
    }

    private int version() {
        return reading.page(viewer, topics.open(viewer, reference, ""), false, 1)
                .comments()
                .get(0)
                .version();
    }

    private void takesPart(Actor person, String part) {
        jdbc.sql("""
                insert into initiative_person (initiative_id, person_id, part)
                select id, ?, ? from initiative where reference = ?""").params(person.personId(), part, reference).update();
    }

    private long fund() {
        return jdbc.sql("""
                insert into funding (organisation_id, initiative_id, source, amount, purpose, starts_on, ends_on,
                                     committed, recorded_at)
                select organisation_id, id, 'A grant', 100, 'BUILD', :from, :to, true, now()
                from initiative where reference = :reference returning id""")
                .param("from", LocalDate.of(2026, 1, 5))
                .param("to", LocalDate.of(2030, 1, 5))
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private List<String> needs(Actor actor) {
        return digest.needs(actor, 10).lines().stream()
                .map(line -> String.join(" | ", line.title(), line.sentence(), line.path()))
                .toList();
    }

    private boolean opens(Actor actor, long comment) throws Exception {
        return mvc.perform(get("/comments/{id}", comment).with(signedInAs(actor)))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 302;
    }

    private String home(Actor actor) throws Exception {
        return mvc.perform(get("/").with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
