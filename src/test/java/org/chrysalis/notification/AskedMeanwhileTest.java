package org.chrysalis.notification;

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
import java.util.stream.Stream;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.Memberships;
import org.chrysalis.people.PlacePerson;
import org.chrysalis.pulse.PulseAnswers;
import org.chrysalis.pulse.PulseRounds;
import org.chrysalis.pulse.PulseStories;
import org.chrysalis.readiness.ChangeRound;
import org.chrysalis.readiness.ReadinessActions;
import org.chrysalis.readiness.ReadinessRounds;
import org.chrysalis.readiness.ReadinessStories;
import org.chrysalis.readiness.SaveAction;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What people were told is told anew where its day is another, and to those who join while they are asked. */
@ApplicationTest
@Transactional
class AskedMeanwhileTest {

    private static final String TOLD = "You were asked to do something: ";

    @Autowired
    private House.Doors doors;

    @Autowired
    private Edits edits;

    @Autowired
    private Memberships memberships;

    @Autowired
    private ReadinessStories readiness;

    @Autowired
    private ReadinessRounds rounds;

    @Autowired
    private ReadinessActions actions;

    @Autowired
    private PulseStories pulse;

    @Autowired
    private PulseRounds pulses;

    @Autowired
    private PulseAnswers answers;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Dates dates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
    private House house;
    private Actor manager;
    private Actor one;
    private Actor other;

    @BeforeEach
    void opens() {
        house = doors.open();
        manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        one = house.person("Ona One", BuiltInRole.STAFF);
        other = house.person("Oli Other", BuiltInRole.STAFF);
    }

    @Test
    void tellsAnewOfAnActionWhoseDayIsMoved() {
        for (long round : List.of(
                readiness.started(manager, "Spring"),
                readiness.startedOn(
                        manager, house.initiative("Warm hubs").ledBy(manager).log(), "Hubs"))) {
            LocalDate day = today.plusDays(40);
            long action = actions.add(
                    manager, round, UUID.randomUUID(), new SaveAction("Talk", null, one.personId(), day, 0));
            change(round, action, "Talk to them", day);
            assertThat(sentences(one)).as("other words are the same thing").containsExactly(action(day));
            change(round, action, "Talk to them", day.plusDays(3));
            assertThat(sentences(one)).containsExactly(action(day.plusDays(3)), action(day));
            assertThat(settled(one)).as("one day is right").containsExactly(false, true);
            change(round, action, "Talk", day.plusDays(3));
            assertThat(inbox.page(one, 1).unread()).as("once, and no more").isEqualTo(1);
            forget();
        }
    }

    @Test
    void tellsAllAnewOfAPulseWhoseLastDayIsMoved() {
        String reference =
                house.initiative("Warm hubs").ledBy(manager, one, other).log();
        forget();
        pulse.open(manager, reference);
        answers.answer(one, reference, PulseStories.all(4, ""));
        pulses.lastUntil(manager, reference, today.plusDays(20), 0);
        for (Actor asked : List.of(one, other)) {
            assertThat(sentences(asked))
                    .as("whoever has answered cannot be told from it")
                    .containsExactly(pulse(20), pulse(14));
            assertThat(settled(asked)).containsExactly(false, true);
            assertThat(inbox.page(asked, 1).unread()).isEqualTo(1);
        }
        assertThat(sentences(manager)).isEmpty();
        pulses.lastUntil(manager, reference, today.plusDays(20), 1);
        assertThat(sentences(one)).as("the same day is no news").hasSize(2);
    }

    @Test
    void tellsAnewOfARoundWhoseLastDayIsMoved() {
        long team = house.team("Fostering");
        place(one, team);
        long round = readiness.started(manager, team, "Spring", today);
        rounds.change(manager, round, new ChangeRound("Spring", today.plusDays(30), 0));
        assertThat(sentences(one)).containsExactly(ready(today.plusDays(30)), ready(today.plusWeeks(3)));
        assertThat(settled(one)).containsExactly(false, true);
    }

    /** It waits for them as it did, by the day that it has now, and is over with all others. */
    @Test
    void asksWhoMovesTheDayByTheNewDay() {
        String reference =
                house.initiative("Warm hubs").ledBy(manager, one, other).log();
        long ready = readiness.startedOn(manager, reference, "Hubs");
        forget();
        rounds.close(manager, ready);
        rounds.reopen(manager, ready);
        rounds.change(one, ready, new ChangeRound("Hubs", today.plusDays(30), version(ready)));
        assertThat(sentences(one)).containsExactly(ready(today.plusDays(30)));
        assertThat(settled(one)).containsExactly(false);
        assertThat(settled(other)).containsExactly(false, true);
        rounds.close(manager, ready);
        assertThat(settled(one)).containsExactly(true);

        forget();
        pulse.open(manager, reference);
        pulses.lastUntil(one, reference, today.plusDays(20), 0);
        assertThat(sentences(one)).containsExactly(pulse(20));
        assertThat(settled(one)).containsExactly(false);
        assertThat(settled(other)).containsExactly(false, true);
        pulses.close(manager, reference, 1);
        assertThat(settled(one)).containsExactly(true);
    }

    /** Nobody is told of what they do themselves; but it waits for them still. */
    @Test
    void saysTheNewDayInWhatWhoMovesAnActionWasAsked() throws Exception {
        for (long round : List.of(
                readiness.started(manager, "Spring"),
                readiness.startedOn(
                        manager, house.initiative("Warm hubs").ledBy(manager).log(), "Hubs"))) {
            LocalDate day = today.plusDays(40);
            Actor mover = house.admin;
            long action = actions.add(
                    manager, round, UUID.randomUUID(), new SaveAction("Talk", null, mover.personId(), day, 0));
            LocalDate moved = day.plusDays(3);
            mvc.perform(post("/readiness/{round}/actions/{action}", round, action)
                            .param("what", "Talk")
                            .param("owner", "Ada Admin")
                            .param("due.day", "" + moved.getDayOfMonth())
                            .param("due.month", "" + moved.getMonthValue())
                            .param("due.year", "" + moved.getYear())
                            .param("version", "0")
                            .with(signedInAs(mover))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
            assertThat(sentences(mover)).containsExactly(action(moved));
            assertThat(settled(mover)).containsExactly(false);
            forget();
        }
    }

    private int version(long round) {
        return number("select version from readiness_round where id = ?", round);
    }

    @Test
    void tellsWhoJoinsATeamThatIsAskedOnceAndAsksWhoLeavesItNoMore() {
        long team = house.team("Fostering");
        place(one, team);
        readiness.started(manager, team, "Spring", today);
        place(other, team);
        assertThat(sentences(other)).containsExactly(ready(today.plusWeeks(3)));
        place(other, team);
        assertThat(sentences(other)).as("once").hasSize(1);

        place(one, null);
        assertThat(settled(one)).as("of the team no more").containsExactly(true);
        assertThat(inbox.page(one, 1).unread()).isZero();
        assertThat(settled(other)).containsExactly(false);

        memberships.deactivate(house.admin, membership(other), version(other));
        memberships.reactivate(house.admin, membership(other), version(other));
        assertThat(settled(other)).as("who comes back is asked again").containsExactly(false, true);
    }

    @Test
    void tellsWhoJoinsAnInitiativeThatIsAskedAndAsksWhoLeavesItNoMore() throws Exception {
        String reference = house.initiative("Warm hubs").ledBy(manager).log();
        readiness.startedOn(manager, reference, "Hubs");
        pulse.open(manager, reference);
        forget();
        people(reference, List.of(manager), List.of(one));
        assertThat(sentences(one)).containsExactlyInAnyOrder(ready(today.plusWeeks(3)), pulse(14));
        people(reference, List.of(manager, one), List.of());
        assertThat(sentences(one))
                .as("asked already; that they lead it is another thing")
                .hasSize(3);
        people(reference, List.of(manager), List.of());
        assertThat(inbox.page(one, 1).entries().stream()
                        .filter(entry -> entry.settledAt() != null)
                        .map(Inbox.Entry::sentence))
                .containsExactlyInAnyOrder(ready(today.plusWeeks(3)), pulse(14));

        mvc.perform(post("/initiatives/{r}/edit/people", reference)
                        .param("version", EditPart.PEOPLE.version(edits.open(manager, reference)))
                        .param("leads", "Mia Manager", "Ada Admin")
                        .with(signedInAs(house.admin))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(sentences(house.admin))
                .as("who joins by their own doing knows")
                .isEmpty();
    }

    @Test
    void tellsALeadWhoIsTakenOffAndPutOnAgainOnce() {
        String reference = house.initiative("Warm hubs").ledBy(manager).log();
        forget();
        people(reference, List.of(manager, one), List.of());
        people(reference, List.of(manager), List.of());
        people(reference, List.of(manager, one), List.of());
        assertThat(sentences(one)).containsExactly("You were made a lead.");

        inbox.readAll(one, Long.MAX_VALUE);
        people(reference, List.of(manager), List.of());
        people(reference, List.of(manager, one), List.of());
        assertThat(sentences(one)).as("what was read is told again").hasSize(2);
    }

    /** Nothing here is mailed: the tests run without a mail server. */
    @Test
    void saysOfATrialOfMailWhereThereIsNoneThatThereIsNone() throws Exception {
        var sent = mvc.perform(
                        post("/admin/mail/trial").with(signedInAs(house.admin)).with(csrf()))
                .andExpect(redirectedUrl("/admin/mail"))
                .andReturn();
        assertThat(sent.getFlashMap().isEmpty()).isTrue();
        assertThat(mvc.perform(get("/admin/mail").with(signedInAs(house.admin)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Email is not set up");
    }

    private void change(long round, long action, String what, LocalDate day) {
        int version = number("select version from readiness_action where id = ?", action);
        actions.change(manager, round, action, new SaveAction(what, null, one.personId(), day, version));
    }

    private void people(String reference, List<Actor> leads, List<Actor> members) {
        edits.save(
                manager,
                reference,
                EditPart.PEOPLE.version(edits.open(manager, reference)),
                new EditInitiative.People(ids(leads.stream()), ids(members.stream())));
    }

    private static List<Long> ids(Stream<Actor> people) {
        return people.map(Actor::personId).toList();
    }

    private void place(Actor person, @Nullable Long team) {
        memberships.place(
                house.admin,
                new PlacePerson(
                        membership(person),
                        version(person),
                        jdbc.sql("select role_id from membership where id = ?")
                                .param(membership(person))
                                .query(Long.class)
                                .single(),
                        team));
    }

    private long membership(Actor person) {
        return jdbc.sql("select id from membership where person_id = ? and organisation_id = ?")
                .params(person.personId(), person.organisationId())
                .query(Long.class)
                .single();
    }

    private int version(Actor person) {
        return number("select version from membership where id = ?", membership(person));
    }

    private int number(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }

    private void forget() {
        jdbc.sql("delete from notification where organisation_id = ?")
                .param(manager.organisationId())
                .update();
    }

    private String action(LocalDate day) {
        return TOLD + "Something to be done about readiness, " + dates.date(day) + ".";
    }

    private String ready(LocalDate day) {
        return TOLD + "Answer how ready it is, " + dates.date(day) + ".";
    }

    private String pulse(int days) {
        return TOLD + "Answer the pulse, " + dates.date(today.plusDays(days)) + ".";
    }

    private List<String> sentences(Actor actor) {
        return inbox.page(actor, 1).entries().stream()
                .map(Inbox.Entry::sentence)
                .toList();
    }

    /** The newest first. */
    private List<Boolean> settled(Actor actor) {
        return inbox.page(actor, 1).entries().stream()
                .map(entry -> entry.settledAt() != null)
                .toList();
    }
}
