package org.chrysalis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.House;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions wait for whoever leads an initiative, also for those who lead it later; each saved as people save them. */
@ApplicationTest
class LaterLeadsTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private Topics topics;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Answers answers;

    @Autowired
    private Edits edits;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor lead;
    private Actor later;
    private String reference;

    @BeforeEach
    void logs() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        later = house.person("Lou Later", BuiltInRole.STAFF);
        reference = house.initiative("Warm hubs").ledBy(lead).log();
    }

    @Test
    void tellsWhoLeadsItLaterOfTheQuestionsThatWaitForItsLeads() {
        ask(house.admin, "", "Who comes on Mondays?");
        assertThat(questions(later)).isEmpty();
        makeLeads(lead, later);
        assertThat(questions(later)).containsExactly("Ada Admin asks a question of those who lead this.");
        assertThat(questions(lead)).as("was told when it was asked").hasSize(1);
    }

    @Test
    void tellsThemOfNoneThatIsAnsweredWithdrawnAskedOfSomebodyOrTheirOwn() {
        answers.answered(house.admin, ask(house.admin, "", "Answered?"), 0, null);
        conversation.withdraw(house.admin, ask(house.admin, "", "Withdrawn?"), 0);
        conversation.say(
                house.admin,
                topics.open(house.admin, reference, ""),
                UUID.randomUUID(),
                new SaveComment("Of Lea alone?", true, List.of(lead.personId())));
        ask(later, "", "My own?");
        makeLeads(lead, later);
        assertThat(questions(later)).isEmpty();
    }

    @Test
    void tellsThemOfNoneThatTheyMayNotSee() {
        Actor looks = house.person("Vi Viewer", BuiltInRole.VIEWER);
        ask(house.admin, "funding-" + fund(), "Is the grant late?");
        makeLeads(lead, looks, later);
        assertThat(questions(looks)).isEmpty();
        assertThat(questions(later)).hasSize(1);
    }

    @Test
    void savesALeadWhoMayNotViewInitiatives() {
        Actor outside = house.person("Una Unseeing", BuiltInRole.VIEWER);
        ask(house.admin, "", "Who comes on Mondays?");
        jdbc.sql("""
                delete from role_permission where role_id =
                    (select role_id from membership where person_id = :person and organisation_id = :organisation)""")
                .param("person", outside.personId())
                .param("organisation", outside.organisationId())
                .update();
        makeLeads(lead, outside, later);
        assertThat(questions(later)).hasSize(1);
        assertThat(edits.open(house.admin, reference).leads()).hasSize(3);
    }

    @Test
    void asksTheOthersWhereOneOfTheLeadsMayNotSeeWhatItIsAbout() {
        Actor looks = house.person("Vi Viewer", BuiltInRole.VIEWER);
        makeLeads(lead, looks);
        ask(house.admin, "funding-" + fund(), "Is the grant late?");
        assertThat(questions(lead)).hasSize(1);
        assertThat(questions(looks)).isEmpty();
    }

    private long ask(Actor actor, String about, String words) {
        conversation.say(
                actor,
                topics.open(actor, reference, about),
                UUID.randomUUID(),
                new SaveComment(words, true, List.of()));
        return jdbc.sql("select max(id) from comment where organisation_id = ?")
                .param(actor.organisationId())
                .query(Long.class)
                .single();
    }

    private void makeLeads(Actor... leads) {
        edits.save(
                house.admin,
                reference,
                EditPart.PEOPLE.version(edits.open(house.admin, reference)),
                new EditInitiative.People(Stream.of(leads).map(Actor::personId).toList(), List.of()));
    }

    private List<String> questions(Actor actor) {
        return inbox.page(actor, 1).entries().stream()
                .map(Inbox.Entry::sentence)
                .filter(sentence -> sentence.contains("question"))
                .toList();
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
}
