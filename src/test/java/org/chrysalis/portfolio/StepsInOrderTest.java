package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What happened on one day is told as it went, the latest first. */
@ApplicationTest
@Transactional
class StepsInOrderTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Council council;
    private Actor manager;
    private LocalDate today;
    private LocalDate day;

    @BeforeEach
    void found() {
        TestOrganisation founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER);
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
        day = today.minusDays(20);
    }

    @Test
    void tellsTheDayOfOneInitiativeAsItsJourneyWent() {
        council.started("Bridge", day, "Development")
                .paused(day)
                .resumed(day)
                .paused(day)
                .moved(day, "Prototyping")
                .ended(day)
                .reopened(day, "Prototyping")
                .moved(day, "Incubation")
                .ended(day)
                .write();
        assertThat(told(changes()))
                .containsExactly(
                        "ended Incubation",
                        "moved-on Incubation",
                        "reopened Prototyping",
                        "ended Prototyping",
                        "moved-on Prototyping",
                        "paused Development",
                        "resumed Development",
                        "paused Development",
                        "began Development");
    }

    /** Which stage an initiative is told to have ended in is that of the visit which that very ending closed. */
    @Test
    void tellsEachOfTwoEndingsOfADayOfItsOwnStage() {
        council.started("Bridge", day.minusDays(90), "Development")
                .ended(day)
                .reopened(day, "Scaling")
                .ended(day)
                .write();
        assertThat(told(changes())).containsExactly("ended Scaling", "reopened Scaling", "ended Development");
    }

    @Test
    void tellsWhatWasEnteredFirstBeforeWhatWasEnteredLaterThatDay() {
        Story one = moved("Bridge");
        Story other = moved("Ferry");
        Story third = moved("Raft");
        entered(one, at(day, 15));
        entered(other, at(day, 9));
        entered(third, at(day, 12));
        assertThat(who(changes())).containsExactly(one.reference, third.reference, other.reference);
    }

    /** Whoever enters it late says the day, and not the hour. */
    @Test
    void tellsWhatIsDatedBackAfterWhatWasEnteredThatDayItself() {
        Story late = moved("Bridge");
        Story later = moved("Ferry");
        Story inTime = moved("Raft");
        entered(late, at(day.plusDays(3), 8));
        entered(later, at(day.plusDays(4), 8));
        entered(inTime, at(day, 17));
        assertThat(who(changes())).containsExactly(later.reference, late.reference, inTime.reference);
    }

    /** Its day was put right since: what it led to on that day was entered earlier, and follows all the same. */
    @Test
    void tellsAStepBeforeWhatItLedToThoughItWasEnteredLater() {
        Story story = council.started("Bridge", day.minusDays(90), "Development")
                .moved(day, "Prototyping")
                .moved(day, "Incubation")
                .write();
        Story other = moved("Ferry");
        entered(other, at(day, 12));
        entered(story, at(day, 10));
        jdbc.sql("update move set recorded_at = ? where initiative_id = ? and ordinal = 2")
                .params(OffsetDateTime.ofInstant(at(day, 14), ClockConfiguration.LONDON), story.id)
                .update();
        assertThat(changes().steps())
                .extracting(step -> step.reference() + " " + step.toStage())
                .containsExactly(
                        story.reference + " Incubation",
                        story.reference + " Prototyping",
                        other.reference + " Prototyping");
    }

    @Test
    void tellsWhatWasEnteredLateInTheSameOrder() {
        LocalDate before = today.minusDays(70);
        council.started("Bridge", before.minusDays(90), "Development")
                .paused(before)
                .moved(before, "Prototyping")
                .ended(before)
                .write();
        jdbc.sql("update pause set entered_at = now() where organisation_id = ?")
                .param(council.id)
                .update();
        jdbc.sql("update ending set entered_at = now() where organisation_id = ?")
                .param(council.id)
                .update();
        assertThat(changes().late().steps())
                .extracting(step -> step.what() + " " + step.toStage())
                .containsExactly("ended Prototyping", "moved-on Prototyping", "paused Development");
    }

    private Story moved(String name) {
        return council.started(name, day.minusDays(90), "Development")
                .moved(day, "Prototyping")
                .write();
    }

    private void entered(Story story, Instant at) {
        jdbc.sql("update move set recorded_at = ? where initiative_id = ?")
                .params(OffsetDateTime.ofInstant(at, ClockConfiguration.LONDON), story.id)
                .update();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atStartOfDay(ClockConfiguration.LONDON).toInstant().plus(hour, ChronoUnit.HOURS);
    }

    private Changes changes() {
        return portfolios.changes(manager, InitiativeFilter.NONE, today.minusDays(60), today);
    }

    private static List<String> told(Changes changes) {
        return changes.steps().stream()
                .map(step -> step.what() + " " + step.toStage())
                .toList();
    }

    private static Stream<String> who(Changes changes) {
        return changes.steps().stream().map(Changes.Step::reference);
    }
}
