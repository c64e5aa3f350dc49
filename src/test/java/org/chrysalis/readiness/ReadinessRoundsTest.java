package org.chrysalis.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Paging;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rounds, and what people answer in them. */
@ApplicationTest
@Transactional
class ReadinessRoundsTest {

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
    private ReadinessAnswers answers;

    @Autowired
    private ReadinessResults results;

    @Autowired
    private ReadinessConditions conditions;

    @Autowired
    private ReadinessWaiting waiting;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor ada;
    private Actor lea;

    @BeforeEach
    void founds() {
        house = doors.open();
        ada = house.admin;
        lea = house.person("Lea Lead", BuiltInRole.STAFF);
    }

    @Test
    void asksTheTenConditionsOfANewOrganisationInOrder() {
        long id = stories.started(ada, "Spring");

        assertThat(answers.own(lea, reading.open(lea, id)).rows())
                .extracting(AnswerSheet.Row::name)
                .containsExactly(
                        "Learning culture",
                        "Honesty",
                        "Leadership is shared",
                        "Safe to try",
                        "Flexible budgets",
                        "Working with other agencies",
                        "Stable staffing",
                        "Headspace",
                        "Young people’s power",
                        "History of working together");
    }

    @Test
    void beginsOneRoundOfAFormSentTwiceAndOneAtATimeOnEachGround() {
        UUID token = UUID.randomUUID();
        StartRound spring = new StartRound("Spring", today, today.plusWeeks(2));
        long id = rounds.start(ada, token, null, spring);
        assertThat(rounds.start(ada, token, null, spring)).isEqualTo(id);
        assertThatThrownBy(() -> stories.started(ada, "Summer"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("readiness.start.open-already"));

        long team = house.team("Fostering");
        assertThat(reading.open(ada, stories.started(ada, team, "Spring", today))
                        .about())
                .isEqualTo("Fostering");
        rounds.close(ada, id);
        assertThat(reading.open(ada, stories.started(ada, "Summer")).open()).isTrue();
        assertThat(reading.count(ada)).isEqualTo(3);
        assertThat(reading.page(ada, Paging.of(1, 3)))
                .extracting(RoundView::name, RoundView::open)
                .containsExactly(tuple("Summer", true), tuple("Spring", true), tuple("Spring", false));
    }

    @Test
    void theDatabaseKeepsToOneOpenRoundItself() {
        stories.started(ada, "Spring");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into readiness_round (organisation_id, subject, name, starts_on, ends_on, opened_at)
                        values (?, 'ORGANISATION', 'Second', current_date, current_date, now())""").param(ada.organisationId()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesDaysInTheWrongOrderAndTeamsOfOthers() {
        assertThatThrownBy(() ->
                        rounds.start(ada, UUID.randomUUID(), null, new StartRound("Spring", today, today.minusDays(1))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("until"));
        long elsewhere = doors.open().team("Fostering");
        assertThatThrownBy(() -> stories.started(ada, elsewhere, "Spring", today))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("readiness.start.team.unknown"));
    }

    @Test
    void keepsTheWordsOfItsFirstDay() {
        long id = stories.started(ada, "Spring");
        long honesty = stories.condition(ada, "Honesty");
        conditions.reword(ada, honesty, new SaveCondition("Candour", "We say it.", 0));
        conditions.retire(ada, stories.condition(ada, "Headspace"), 0);

        assertThat(answers.own(ada, reading.open(ada, id)).rows())
                .extracting(AnswerSheet.Row::name)
                .contains("Honesty", "Headspace")
                .doesNotContain("Candour")
                .hasSize(10);
        rounds.close(ada, id);
        long next = stories.started(ada, "Summer");
        assertThat(answers.own(ada, reading.open(ada, next)).rows())
                .extracting(AnswerSheet.Row::name)
                .contains("Candour")
                .doesNotContain("Honesty", "Headspace")
                .hasSize(9);
    }

    @Test
    void takesAnswersInPartAndLetsPeopleChangeThem() {
        long id = stories.started(ada, "Spring");
        stories.say(lea, id, "Honesty", Score.TWO, "Nobody says so upstairs");
        RoundView part = reading.open(lea, id);
        assertThat(part.sheets()).isEqualTo(1);
        assertThat(part.complete()).isZero();

        stories.say(lea, id, Score.THREE, Score.CANNOT_SAY, Score.FOUR);
        AnswerSheet whole = answers.own(lea, reading.open(lea, id));
        assertThat(whole.answered()).isEqualTo(10);
        assertThat(whole.version()).isEqualTo(2);
        assertThat(whole.rows().get(1).score()).isEqualTo(Score.CANNOT_SAY);
        assertThat(reading.open(lea, id).complete()).isEqualTo(1);
        assertThat(reading.open(lea, id).sheets()).isEqualTo(1);
    }

    @Test
    void savesAFormSentTwiceOnceAndOverwritesNoOtherWindow() {
        long id = stories.started(ada, "Spring");
        List<Answer> said = List.of(new Answer(stories.asked(id, "Honesty"), Score.ONE, "Hard"));
        UUID token = UUID.randomUUID();
        answers.save(lea, id, token, said, 0);
        answers.save(lea, id, token, said, 0);
        assertThat(answers.own(lea, reading.open(lea, id)).version()).isEqualTo(1);

        assertThatThrownBy(() -> answers.save(lea, id, UUID.randomUUID(), said, 0))
                .isInstanceOf(Conflict.class);
        answers.save(lea, id, UUID.randomUUID(), said, 1);
        assertThatThrownBy(() -> answers.save(lea, id, UUID.randomUUID(), said, 1))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void leavesOutAnswersToWhatTheRoundDoesNotAsk() {
        long other = stories.started(ada, house.team("Fostering"), "Spring", today);
        long id = stories.started(ada, "Spring");
        answers.save(
                lea,
                id,
                UUID.randomUUID(),
                List.of(new Answer(stories.asked(other, "Honesty"), Score.ONE, "Elsewhere")),
                0);
        assertThat(answers.own(lea, reading.open(lea, id)).answered()).isZero();
    }

    @Test
    void showsNobodysAnswerBeforeItIsClosedAndTakesNoneAfter() {
        long id = stories.started(ada, "Spring");
        stories.say(lea, id, Score.TWO);
        assertThatThrownBy(() -> results.spreads(reading.open(ada, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> results.firstReasons(reading.open(ada, id))).isInstanceOf(NotFound.class);

        rounds.close(ada, id);
        assertThat(results.spreads(reading.open(lea, id))).hasSize(10);
        assertThatThrownBy(() -> stories.say(ada, id, Score.FIVE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("readiness.answer.closed"));
        rounds.reopen(ada, id);
        stories.say(ada, id, Score.FIVE);
        assertThat(reading.open(ada, id).sheets()).isEqualTo(2);
    }

    @Test
    void countsEveryScoreAndFindsTheMiddle() {
        long id = stories.started(ada, "Spring");
        stories.say(ada, id, Score.FIVE, Score.ONE, Score.CANNOT_SAY);
        stories.say(lea, id, Score.TWO, Score.TWO, Score.CANNOT_SAY);
        stories.say(
                house.person("Sam Staff", BuiltInRole.STAFF), id, "Learning culture", Score.FOUR, "We do look back");
        stories.say(house.person("Tess Team", BuiltInRole.STAFF), id, "Learning culture", Score.FIVE, "");
        rounds.close(ada, id);

        RoundView round = reading.open(ada, id);
        List<Spread> spreads = results.spreads(round);
        Spread learning = spreads.get(0);
        assertThat(learning.counts()).containsExactly(0, 1, 0, 1, 2);
        assertThat(learning.middle()).isEqualTo(4.5);
        assertThat(learning.lowest()).isEqualTo(2);
        assertThat(learning.highest()).isEqualTo(5);
        assertThat(learning.share(5)).isEqualTo(2);
        assertThat(learning.share(1)).isZero();
        assertThat(spreads.get(1).middle()).isEqualTo(1.5);
        assertThat(spreads.get(2).middle()).isNull();
        assertThat(spreads.get(2).cannotSay()).isEqualTo(2);
        assertThat(results.firstReasons(round))
                .extracting(Said::person, Said::score, Said::reason)
                .containsExactly(tuple("Sam Staff", Score.FOUR, "We do look back"));
        assertThat(results.of(round, learning.condition(), Paging.of(1, 4)))
                .extracting(Said::person)
                .containsExactly("Lea Lead", "Sam Staff", "Ada Admin", "Tess Team");

        Finding finding = Finding.of(spreads);
        assertThat(finding.strongest()).extracting(Spread::name).containsExactly("Learning culture");
        assertThat(finding.weakest()).extracting(Spread::name).containsExactly("Honesty");
        assertThat(finding.apart()).extracting(Spread::name).containsExactly("Learning culture");
    }

    @Test
    void comparesRoundsOnTheSameGroundWhateverTheirWords() {
        long first = stories.started(ada, null, "Winter", today.minusMonths(5));
        stories.say(ada, first, Score.TWO);
        rounds.close(ada, first);
        conditions.reword(ada, stories.condition(ada, "Honesty"), new SaveCondition("Candour", "We say it.", 0));
        conditions.retire(ada, stories.condition(ada, "Headspace"), 0);
        conditions.add(ada, UUID.randomUUID(), new SaveCondition("Room to move", "We may decide.", 0));
        long second = stories.started(ada, "Spring");
        stories.say(ada, second, Score.THREE);
        rounds.close(ada, second);
        long teams = stories.started(ada, house.team("Fostering"), "Other", today);
        rounds.close(ada, teams);

        RoundView later = reading.open(ada, second);
        List<RoundView> others = reading.others(ada, later);
        assertThat(others).extracting(RoundView::name).containsExactly("Winter");
        assertThat(ReadinessReading.before(later, others)).isPresent();
        List<Compared> compared = results.compare(others.get(0), later);
        assertThat(compared).hasSize(11);
        Compared candour = compared.stream()
                .filter(each -> each.name().equals("Candour"))
                .findFirst()
                .orElseThrow();
        assertThat(candour.difference()).isEqualTo(1.0);
        assertThat(candour.reworded()).isTrue();
        assertThat(compared.get(0).reworded()).isFalse();
        assertThat(compared)
                .filteredOn(each -> each.difference() == null)
                .extracting(Compared::name)
                .containsExactly("Room to move", "Headspace");
    }

    @Test
    void letsOnlyMembersAnswerForTheirTeam() {
        long team = house.team("Fostering");
        long id = stories.started(ada, team, "Spring", today);
        assertThatThrownBy(() -> stories.say(lea, id, Score.TWO))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("readiness.answer.not-in-team"));
        join(lea, team);
        stories.say(lea, id, Score.TWO);
        assertThat(reading.open(lea, id).asked()).isEqualTo(1);
        assertThat(reading.open(lea, id).sheets()).isEqualTo(1);
    }

    @Test
    void whoMayOnlyLookScoresNothingAndIsNotCountedAmongThoseAsked() {
        Actor viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        long everywhere = stories.started(ada, "Spring");
        assertThat(reading.open(viewer, everywhere).mayAnswer()).isFalse();
        assertThat(reading.open(lea, everywhere).mayAnswer()).isTrue();
        assertThatThrownBy(() -> stories.say(viewer, everywhere, Score.FIVE)).isInstanceOf(Forbidden.class);

        long team = house.team("Fostering");
        join(viewer, team);
        join(lea, team);
        long id = stories.started(ada, team, "Spring", today);
        assertThat(reading.open(ada, id).asked()).isEqualTo(1);
        assertThat(reading.open(viewer, id).mayAnswer()).isFalse();
        assertThatThrownBy(() -> stories.say(viewer, id, Score.FIVE)).isInstanceOf(Forbidden.class);
        assertThat(waits(viewer)).isZero();
        assertThat(waits(lea)).isOne();
    }

    private long waits(Actor person) {
        return jdbc.sql("select count(*) from (" + waiting.sql() + ") w where rule = 'readiness-unanswered'")
                .param("organisation", person.organisationId())
                .param("me", person.personId())
                .query(Long.class)
                .single();
    }

    @Test
    void doesNotTakeAnswersBeforeItsFirstDay() {
        long id = stories.started(ada, null, "Next month", today.plusDays(1));
        assertThatThrownBy(() -> stories.say(ada, id, Score.TWO))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("readiness.answer.not-begun"));
    }

    @Test
    void isSeenOfAnInitiativeByWhoSeesThatAndStartedByWhoEditsIt() {
        String reference =
                house.initiative("Warm hubs").ledBy(lea).seenBy(Visibility.TEAM).log();
        long id = stories.startedOn(lea, reference, "Before the move");
        assertThat(reading.open(lea, id).about()).isEqualTo("Warm hubs");
        assertThat(reading.open(lea, id).asked()).isEqualTo(1);
        Actor outsider = house.person("Otto Other", BuiltInRole.STAFF);
        assertThatThrownBy(() -> reading.open(outsider, id)).isInstanceOf(NotFound.class);
        assertThat(reading.count(outsider)).isZero();
        Actor stranger = doors.open().admin;
        assertThatThrownBy(() -> reading.open(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rounds.close(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stories.started(lea, "Whole organisation")).isInstanceOf(Forbidden.class);
        assertThat(stories.trail(ada, "readiness-round")).containsExactly("readiness-round-started");
    }

    @Test
    void showsNothingToTheNetworkThatSeesTheInitiative() {
        String reference = house.initiative("Warm hubs")
                .ledBy(lea)
                .seenBy(Visibility.NETWORK)
                .log();
        long id = stories.startedOn(lea, reference, "Before the move");
        Actor stranger = doors.open().admin;
        assertThatThrownBy(() -> reading.open(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(reading.open(house.person("Sam Staff", BuiltInRole.STAFF), id)
                        .mayAnswer())
                .isTrue();
    }

    @Test
    void isReadOnlyAndShownOnceItsInitiativeHasEnded() {
        String reference = house.initiative("Warm hubs").ledBy(lea).log();
        long id = stories.startedOn(lea, reference, "Before the move");
        stories.say(lea, id, Score.TWO);
        jdbc.sql("update initiative set status = 'ENDED' where reference = ?")
                .param(reference)
                .update();
        assertThatThrownBy(() -> stories.say(lea, id, Score.THREE)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rounds.close(lea, id)).isInstanceOf(Refused.class);
        assertThat(results.spreads(reading.open(lea, id)).get(0).counts()).containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    void overwritesNobodysChangeAndTakesBackWhatWasAMistake() {
        long id = stories.started(ada, "Spring");
        rounds.change(ada, id, new ChangeRound("Spring and summer", today.plusMonths(2), 0));
        assertThatThrownBy(() -> rounds.change(ada, id, new ChangeRound("Mine", today.plusDays(1), 0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rounds.withdraw(ada, id, 0)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rounds.withdraw(lea, id, 1)).isInstanceOf(Forbidden.class);
        rounds.withdraw(ada, id, 1);
        assertThatThrownBy(() -> reading.open(ada, id)).isInstanceOf(NotFound.class);
        assertThat(reading.count(ada)).isZero();
        assertThat(stories.trail(ada, "readiness-round"))
                .containsExactly("readiness-round-started", "readiness-round-changed", "readiness-round-withdrawn");
    }

    private void join(Actor person, long team) {
        jdbc.sql("update membership set team_id = ? where person_id = ? and organisation_id = ?")
                .params(team, person.personId(), person.organisationId())
                .update();
    }
}
