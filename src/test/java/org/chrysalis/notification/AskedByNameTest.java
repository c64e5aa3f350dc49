package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.pulse.PulseAnswers;
import org.chrysalis.pulse.PulseRounds;
import org.chrysalis.pulse.PulseStories;
import org.chrysalis.readiness.ActionDone;
import org.chrysalis.readiness.ReadinessActions;
import org.chrysalis.readiness.ReadinessRounds;
import org.chrysalis.readiness.ReadinessStories;
import org.chrysalis.readiness.SaveAction;
import org.chrysalis.readiness.Score;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of people by name in rounds reaches their inbox and their calendar, not only their home. */
@ApplicationTest
@Transactional
class AskedByNameTest {

    @Autowired
    private House.Doors doors;

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
    private CalendarFeed calendar;

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
    void tellsOfAnActionOfTheOrganisationsRoundAsOfAnInitiativesOwn() {
        long round = readiness.started(manager, "Spring");
        LocalDate day = today.plusDays(40);
        long action = action(round, one, day);
        String told = "You were asked to do something: Something to be done about readiness, " + dates.date(day) + ".";
        assertThat(sentences(one)).containsExactly(told);
        assertThat(calendar(one)).contains("Something to be done about readiness");

        actions.change(manager, round, action, new SaveAction("Talk", null, other.personId(), day, version(action)));
        assertThat(settled(one)).as("given to somebody else").containsExactly(true);
        assertThat(calendar(one)).doesNotContain("to be done about readiness");
        assertThat(sentences(other)).containsExactly(told);

        actions.done(manager, round, action, new ActionDone(today, "", version(action)));
        assertThat(settled(other)).containsExactly(true);
        assertThat(calendar(other)).doesNotContain("to be done about readiness");
        actions.undo(manager, round, action, version(action));
        assertThat(settled(other)).as("waits again").containsExactly(false, true);
        assertThat(inbox.page(other, 1).unread()).isEqualTo(1);
        rounds.withdraw(manager, round, 0);
        assertThat(inbox.page(other, 1).unread())
                .as("nothing of it is to be seen")
                .isZero();
    }

    @Test
    void tellsWhoGaveItOnceItIsDoneByAnother() throws Exception {
        long round = readiness.started(manager, "Spring");
        mvc.perform(post("/readiness/" + round + "/actions/new")
                        .with(signedInAs(manager))
                        .with(csrf())
                        .param("submission", UUID.randomUUID().toString())
                        .param("what", "Talk about what went wrong")
                        .param("owner", "Ona One")
                        .param("due.day", "" + today.getDayOfMonth())
                        .param("due.month", "" + today.getMonthValue())
                        .param("due.year", "" + (today.getYear() + 1)))
                .andExpect(status().is3xxRedirection());
        long action = jdbc.sql("select max(id) from readiness_action where organisation_id = ?")
                .param(manager.organisationId())
                .query(Long.class)
                .single();
        actions.done(house.admin, round, action, new ActionDone(today, "", version(action)));
        assertThat(sentences(manager))
                .containsExactly("You asked Ona One to do something: Something to be done about readiness."
                        + " It is no longer waiting for them.");
    }

    /** The members of the team, each for themselves: that one has answered is said in nobody else's inbox. */
    @Test
    void tellsATeamThatItIsAskedAndNobodyWhoHasAnswered() {
        long team = house.team("Fostering");
        jdbc.sql("update membership set team_id = ? where person_id in (?, ?)")
                .params(team, one.personId(), other.personId())
                .update();
        long round = readiness.started(manager, team, "Spring", today);
        String told = "You were asked to do something: Answer how ready it is, " + dates.date(today.plusWeeks(3)) + ".";
        assertThat(sentences(one)).containsExactly(told);
        assertThat(sentences(other)).containsExactly(told);
        assertThat(sentences(manager)).as("who asks").isEmpty();

        readiness.say(one, round, Score.FOUR);
        assertThat(settled(one)).containsExactly(true);
        assertThat(settled(other)).containsExactly(false);
        assertThat(sentences(manager)).isEmpty();
        assertThat(calendar(one))
                .as("a calendar that others see does not say who has answered")
                .contains("Fostering: Answer how ready it is");

        rounds.close(manager, round);
        assertThat(settled(other)).containsExactly(true);
        assertThat(calendar(other)).doesNotContain("Answer how ready it is");
        rounds.reopen(manager, round);
        assertThat(settled(one)).as("answered before").containsExactly(true);
        assertThat(settled(other)).containsExactly(false, true);
    }

    /** Nothing that was told changes with an answer. */
    @Test
    void tellsAllWhoAreAskedInAPulseAndKeepsWhoAnswered() throws Exception {
        String reference =
                house.initiative("Warm hubs").ledBy(manager, one, other).log();
        jdbc.sql("delete from notification where organisation_id = ?")
                .param(manager.organisationId())
                .update();
        pulse.open(manager, reference);
        String told = "You were asked to do something: Answer the pulse, " + dates.date(today.plusDays(14)) + ".";
        assertThat(sentences(one)).containsExactly(told);
        assertThat(sentences(other)).containsExactly(told);
        assertThat(sentences(manager)).isEmpty();
        List<String> before = everything();
        String days = calendar(one);
        assertThat(days).contains("Warm hubs: Answer the pulse", "/initiatives/" + reference + "/pulse/answer");

        answers.answer(one, reference, PulseStories.all(4, ""));
        assertThat(jdbc.sql("select count(*) from pulse_taken where person_id = ?")
                        .param(one.personId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(everything()).isEqualTo(before);
        assertThat(calendar(one)).isEqualTo(days);

        pulses.close(manager, reference, 0);
        assertThat(settled(one)).isEqualTo(settled(other)).containsExactly(true);
        assertThat(jdbc.sql("select count(distinct read_at) from notification where organisation_id = ?")
                        .param(manager.organisationId())
                        .query(Long.class)
                        .single())
                .as("all at the same moment")
                .isEqualTo(1);
    }

    /** As home goes on asking for it. */
    @Test
    void keepsInTheCalendarWhatWaitsForItsPersonHoweverLong() {
        long round = readiness.started(manager, "Spring");
        action(round, one, today.minusDays(200));
        assertThat(calendar(one)).contains("Something to be done about readiness");
        String reference = house.initiative("Warm hubs").ledBy(one).log();
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, due_on, path, arguments)
                select organisation_id, id, 'condition-due', current_date - 120, current_date - 90, 'journey', '["x"]'
                from initiative where reference = ?""").param(reference).update();
        assertThat(calendar(one)).contains("Warm hubs: Condition due");
        assertThat(calendar(manager)).as("of others, for a while").doesNotContain("Condition due");
    }

    private long action(long round, Actor owner, LocalDate due) {
        return actions.add(manager, round, UUID.randomUUID(), new SaveAction("Talk", null, owner.personId(), due, 0));
    }

    private int version(long action) {
        return jdbc.sql("select version from readiness_action where id = ?")
                .param(action)
                .query(Integer.class)
                .single();
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

    private List<String> everything() {
        return jdbc.sql("select n::text from notification n where organisation_id = ? order by id")
                .param(manager.organisationId())
                .query(String.class)
                .list();
    }

    /** Unfolded. */
    private String calendar(Actor actor) {
        String path = calendar.make(actor);
        try {
            return mvc.perform(get(path))
                    .andReturn()
                    .getResponse()
                    .getContentAsString()
                    .replace("\r\n ", "");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
