package org.chrysalis.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.notification.DigestSource;
import org.chrysalis.notification.MailLine;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.Holdings.Holding;
import org.chrysalis.portfolio.Home;
import org.chrysalis.portfolio.HomeGroup;
import org.chrysalis.portfolio.HomePage;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What will be done about the ground, and of whom readiness asks something. */
@ApplicationTest
@Transactional
class ReadinessActionsTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private House.Doors doors;

    @Autowired
    private ReadinessStories stories;

    @Autowired
    private ReadinessRounds rounds;

    @Autowired
    private ReadinessReading reading;

    @Autowired
    private ReadinessActions actions;

    @Autowired
    private ActionReading promised;

    @Autowired
    private ReadinessHoldings holdings;

    @Autowired
    private HomePage home;

    @Autowired
    private DigestSource digest;

    @Autowired
    private Dates dates;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor ada;
    private Actor lea;
    private long round;

    @BeforeEach
    void beginsARound() {
        house = doors.open();
        ada = house.admin;
        lea = house.person("Lea Lead", BuiltInRole.STAFF);
        round = stories.started(ada, "Spring");
    }

    @Test
    void saysWhatWhoAndByWhenOnceThoughItWasSentTwice() {
        UUID token = UUID.randomUUID();
        SaveAction command = new SaveAction(
                "Read the lessons aloud", stories.asked(round, "Honesty"), lea.personId(), today.plusDays(9), 0);
        long id = actions.add(ada, round, token, command);
        assertThat(actions.add(ada, round, token, command)).isEqualTo(id);

        assertThat(promised.of(reading.open(ada, round)))
                .extracting(ActionView::what, ActionView::condition, ActionView::owner, ActionView::done)
                .containsExactly(tuple("Read the lessons aloud", "Honesty", "Lea Lead", false));
        assertThat(stories.trail(ada, "readiness-action")).containsExactly("readiness-action-added");
    }

    @Test
    void isDoneByWhoSeesToIt() {
        long id = owned(today.plusDays(9));
        Actor other = house.person("Otto Other", BuiltInRole.STAFF);
        assertThatThrownBy(() -> actions.done(other, round, id, new ActionDone(today, "", 0)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> actions.done(lea, round, id, new ActionDone(today.plusDays(1), "", 0)))
                .isInstanceOf(Refused.class);
        actions.done(lea, round, id, new ActionDone(today, "Twelve teams", 0));
        assertThat(promised.open(ada)).isEmpty();
        assertThat(promised.of(reading.open(ada, round)))
                .extracting(ActionView::doneOn, ActionView::doneNote)
                .containsExactly(tuple(today, "Twelve teams"));

        assertThatThrownBy(() -> actions.undo(lea, round, id, 0)).isInstanceOf(Conflict.class);
        actions.undo(lea, round, id, 1);
        assertThat(promised.open(ada)).hasSize(1);
    }

    @Test
    void overwritesNobodysChangeAndIsWithdrawn() {
        long id = owned(today.plusDays(9));
        SaveAction later = new SaveAction("Less", null, lea.personId(), today.plusDays(30), 0);
        assertThatThrownBy(() -> actions.change(lea, round, id, later)).isInstanceOf(Forbidden.class);
        actions.change(ada, round, id, later);
        assertThatThrownBy(() -> actions.change(ada, round, id, later)).isInstanceOf(Conflict.class);
        actions.withdraw(ada, round, id, 1);
        assertThatThrownBy(() -> promised.one(reading.open(ada, round), id)).isInstanceOf(NotFound.class);
        assertThat(stories.trail(ada, "readiness-action"))
                .containsExactly("readiness-action-added", "readiness-action-changed", "readiness-action-withdrawn");
    }

    @Test
    void refusesPeopleAndConditionsFromElsewhere() {
        Actor stranger = doors.open().admin;
        assertThatThrownBy(() -> actions.add(
                        ada, round, UUID.randomUUID(), new SaveAction("Talk", null, stranger.personId(), today, 0)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("owner"));
        long elsewhere = stories.asked(stories.started(stranger, "Theirs"), "Honesty");
        assertThatThrownBy(() -> actions.add(
                        ada, round, UUID.randomUUID(), new SaveAction("Talk", elsewhere, ada.personId(), today, 0)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("condition"));
        long id = owned(today);
        assertThatThrownBy(() -> actions.withdraw(stranger, round, id, 0)).isInstanceOf(NotFound.class);
    }

    /** What nobody finds is never done. */
    @Test
    void isAskedOfNobodyWhoDoesNotSeeTheInitiative() {
        String hidden =
                house.initiative("Warm hubs").since("2024-01-08").ledBy(ada).log();
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(hidden)
                .update();
        long about = stories.startedOn(ada, hidden, "Spring");
        SaveAction asked = new SaveAction("Talk", null, lea.personId(), today, 0);
        assertThatThrownBy(() -> actions.add(ada, about, UUID.randomUUID(), asked))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("owner");
                    assertThat(refused.messageKey()).isEqualTo("initiative.owner.unseen");
                });

        jdbc.sql("""
                insert into initiative_person (initiative_id, person_id, part)
                select id, ?, 'MEMBER' from initiative where reference = ?""").params(lea.personId(), hidden).update();
        assertThat(actions.add(ada, about, UUID.randomUUID(), asked)).isPositive();
    }

    @Test
    void hasTheDatabaseRefuseSomebodyOfAnotherOrganisation() {
        long id = owned(today);
        long stranger = doors.open().admin.personId();
        assertThatThrownBy(() -> jdbc.sql("update readiness_action set owner_id = ? where id = ?")
                        .params(stranger, id)
                        .update())
                .hasMessageContaining("readiness_action_owner_fk");
    }

    @Test
    void isGivenToNobodyWhoDoesNotSeeItsInitiative() {
        String reference =
                house.initiative("Warm hubs").ledBy(lea).seenBy(Visibility.TEAM).log();
        long own = stories.startedOn(lea, reference, "Before the move");
        Actor otto = house.person("Otto Other", BuiltInRole.STAFF);
        SaveAction asked = new SaveAction("Talk", null, otto.personId(), today.plusDays(9), 0);
        assertThatThrownBy(() -> actions.add(lea, own, UUID.randomUUID(), asked))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("initiative.owner.unseen"));
        actions.add(lea, own, UUID.randomUUID(), new SaveAction("Talk", null, ada.personId(), today.plusDays(9), 0));
    }

    @Test
    void waitsForWhoSeesToItFromAMonthBeforeItsDay() {
        owned(today.plusDays(31));
        assertThat(waiting(lea)).isEmpty();
        long soon = owned(today.plusDays(30));
        owned(today.minusDays(2));
        assertThat(waiting(lea))
                .containsExactly(
                        "readiness-action-due " + today.minusDays(2), "readiness-action-due " + today.plusDays(30));
        assertThat(waiting(ada)).isEmpty();

        actions.done(lea, round, soon, new ActionDone(today, "", 0));
        assertThat(waiting(lea)).containsExactly("readiness-action-due " + today.minusDays(2));
        HomePage.Part whole = home.part(lea, HomeGroup.WAITING, 1);
        assertThat(whole.paging().total()).isEqualTo(1);
        assertThat(whole.items().get(0).reason().href()).isEqualTo("/readiness/" + round);
    }

    @Test
    void isAReasonForAttentionOfItsInitiative() {
        String reference = house.initiative("Warm hubs").ledBy(lea).log();
        long own = stories.startedOn(lea, reference, "Before the move");
        long id = stories.action(lea, own, today.plusDays(10));
        stories.action(lea, own, today.plusDays(50));
        assertThat(attention(reference))
                .containsExactly(
                        today.minusDays(20) + " " + today.plusDays(10) + " " + lea.personId(),
                        today.plusDays(20) + " " + today.plusDays(50) + " " + lea.personId());
        actions.done(lea, own, id, new ActionDone(today, "", 0));
        assertThat(attention(reference)).hasSize(1);
        rounds.withdraw(lea, own, 0);
        assertThat(attention(reference)).isEmpty();
    }

    @Test
    void remindsTheMembersOfATeamUntilTheyHaveAnsweredAll() {
        long team = house.team("Fostering");
        long id = stories.started(ada, team, "Fostering, spring", today.minusDays(30));
        assertThat(waiting(lea)).isEmpty();
        jdbc.sql("update membership set team_id = ? where person_id = ?")
                .params(team, lea.personId())
                .update();
        assertThat(waiting(lea)).containsExactly("readiness-unanswered " + today.minusDays(9));

        stories.say(lea, id, "Honesty", Score.TWO, "");
        assertThat(waiting(lea)).hasSize(1);
        stories.say(lea, id, Score.TWO);
        assertThat(waiting(lea)).isEmpty();
        assertThat(holdings.ofTeam(ada.organisationId(), team))
                .extracting(Holding::number)
                .containsExactly(1L);
    }

    @Test
    void remindsTheLeadsOfAnInitiativeAndNobodyForTheWholeOrganisation() {
        String reference = house.initiative("Warm hubs").ledBy(lea).log();
        assertThat(waiting(lea)).isEmpty();
        long id = stories.startedOn(ada, reference, "Before the move");
        assertThat(waiting(lea)).containsExactly("readiness-unanswered " + today.plusWeeks(3));
        assertThat(waiting(house.person("Sam Staff", BuiltInRole.STAFF))).isEmpty();
        assertThat(waiting(ada)).isEmpty();
        rounds.close(ada, id);
        assertThat(waiting(lea)).isEmpty();
    }

    @Test
    void remindsWhoBeganARoundToCloseItOnceItsLastDayIsOver() {
        rounds.close(ada, round);
        long last = stories.started(ada, null, "Ends today", today.minusWeeks(3));
        assertThat(waiting(ada)).isEmpty();
        rounds.close(ada, last);
        long over = stories.started(
                ada, null, "Ended yesterday", today.minusWeeks(3).minusDays(1));
        assertThat(waiting(ada)).containsExactly("readiness-to-close null");
        assertThat(waiting(lea)).isEmpty();
        rounds.close(ada, over);
        assertThat(waiting(ada)).isEmpty();
    }

    /** By mail, which quotes nobody; to whom it is asked of alone, and only while it is. */
    @Test
    void standsInADigestWithItsDayAndWithoutWhatPeopleWrote() {
        long team = house.team("Fostering");
        long asked = stories.started(ada, team, "As somebody called it", today.minusDays(30));
        assertThat(digest.needs(lea, 9).lines()).isEmpty();
        jdbc.sql("update membership set team_id = ? where person_id = ?")
                .params(team, lea.personId())
                .update();
        owned(today.plusDays(9));
        MailLine unanswered = new MailLine(
                "Fostering",
                "Readiness not answered: " + dates.date(today.minusDays(9)) + ", overdue",
                "/readiness/" + asked);
        MailLine action = new MailLine(
                jdbc.sql("select name from organisation where id = ?")
                        .param(ada.organisationId())
                        .query(String.class)
                        .single(),
                "Something to be done about readiness: " + dates.date(today.plusDays(9)),
                "/readiness/" + round);
        assertThat(digest.needs(lea, 9).lines()).containsExactly(unanswered, action);
        assertThat(digest.needs(lea, 1)).isEqualTo(new DigestSource.Needs(List.of(unanswered), 1));
        assertThat(digest.needs(ada, 9).lines())
                .as("who began it, which is over, is asked to close it")
                .extracting(MailLine::sentence)
                .containsExactly("Readiness round to be closed");
        assertThat(digest.needs(house.person("Sam Staff", BuiltInRole.STAFF), 9).lines())
                .isEmpty();
        stories.say(lea, asked, Score.TWO);
        assertThat(digest.needs(lea, 9).lines()).containsExactly(action);
    }

    @Test
    void countsWhatSomebodySeesToBeforeTheyLeave() {
        owned(today);
        owned(today);
        assertThat(holdings.ofPerson(ada, lea.personId()))
                .extracting(Holding::number)
                .containsExactly(2L);
        assertThat(holdings.ofPerson(doors.open().admin, lea.personId()))
                .extracting(Holding::number)
                .containsExactly(0L);
    }

    private long owned(LocalDate due) {
        return actions.add(
                ada, round, UUID.randomUUID(), new SaveAction("Read the lessons aloud", null, lea.personId(), due, 0));
    }

    private List<String> waiting(Actor actor) {
        return home.show(actor).groups().stream()
                .filter(group -> group.name() == HomeGroup.WAITING)
                .flatMap(group -> group.items().stream())
                .map(Home.Item::reason)
                .map(reason -> reason.rule() + " " + reason.dueOn())
                .toList();
    }

    private List<String> attention(String reference) {
        return jdbc.sql("""
                        select a.appears_on || ' ' || a.due_on || ' ' || a.person_id from attention a
                        join initiative i on i.id = a.initiative_id
                        where i.reference = ? and a.rule = 'readiness-action-due' order by a.due_on""").param(reference).query(String.class).list();
    }
}
