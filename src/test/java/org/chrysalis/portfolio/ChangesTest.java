package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
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

/** What changed between two days, held against what happened. */
@ApplicationTest
@Transactional
class ChangesTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private Council council;
    private Actor manager;
    private LocalDate today;

    @BeforeEach
    void found() {
        founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER);
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
    }

    @Test
    void tellsWhatHappenedToJourneysBetweenTwoDays() {
        new MadeUpStories(council, new Random(47)).write(30, today.minusDays(300), today);
        LocalDate since = today.minusDays(60);
        LocalDate until = today.minusDays(20);
        List<String> told = new ArrayList<>();
        for (Story story : council.stories) {
            List<Story.Visited> visits = story.visits();
            for (int i = 0; i < visits.size(); i++) {
                add(told, story, visits.get(i).from(), since, until, i == 0 ? "began" : "moved");
            }
            story.daysOf("pause").forEach(day -> add(told, story, day, since, until, "paused"));
            story.daysOf("resume").forEach(day -> add(told, story, day, since, until, "resumed"));
            story.daysOf("end").forEach(day -> add(told, story, day, since, until, "ended"));
        }
        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, since, until);
        assertThat(changes.steps().stream()
                        .map(step -> step.reference() + " " + step.on() + " "
                                + step.what().replace("moved-on", "moved").replace("reopened", "moved")))
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(changes.times()).isEqualTo(told.size());
        assertThat(told).anyMatch(each -> each.endsWith("resumed"));
    }

    /** A rest that a move or an ending closed is told by that; one that people took up again by its own end. */
    @Test
    void tellsThatWhatRestedGoesOnAgain() {
        Story rested = council.started("Bridge", today.minusDays(200), "Development")
                .paused(today.minusDays(50))
                .resumed(today.minusDays(35))
                .paused(today.minusDays(20))
                .resumed(today.minusDays(20))
                .write();
        Story moved = council.started("Ferry", today.minusDays(200), "Development")
                .paused(today.minusDays(50))
                .moved(today.minusDays(30), "Incubation")
                .write();
        council.started("Train", today.minusDays(200), "Development")
                .paused(today.minusDays(50))
                .ended(today.minusDays(30))
                .write();
        jdbc.sql("""
                update pause p set ended_on = m.moved_on, ended_with_move_id = m.id from move m
                where m.initiative_id = p.initiative_id and m.direction = 'ON' and m.initiative_id = ?""").param(moved.id).update();
        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, today.minusDays(60), today);
        assertThat(changes.steps().stream()
                        .filter(step -> step.reference().equals(rested.reference))
                        .map(step -> step.what() + " " + step.toStage()))
                .containsExactly(
                        "resumed Development", "paused Development", "resumed Development", "paused Development");
        assertThat(changes.happenings())
                .contains(new Pipeline.Happening("resumed", 1, 2), new Pipeline.Happening("paused", 3, 4));
        Deciding deciding = portfolios
                .show(manager, InitiativeFilter.NONE, Period.Length.YEAR)
                .deciding();
        assertThat(deciding.initiativesNameless())
                .as("each once, however often")
                .isLessThan(deciding.nameless())
                .isEqualTo(jdbc.sql("""
                        select initiative_id from pause where organisation_id = :id
                        union select initiative_id from ending where organisation_id = :id
                        union select initiative_id from move
                        where organisation_id = :id and direction <> 'START' and deciders is null""")
                        .param("id", founded.id())
                        .query(Long.class)
                        .list()
                        .size());
        assertThat(deciding.nameless())
                .as("to take up again is nobody's decision here")
                .isEqualTo(jdbc.sql("""
                        select (select count(*) from pause where organisation_id = :id)
                             + (select count(*) from ending where organisation_id = :id)
                             + (select count(*) from move where organisation_id = :id and direction <> 'START' and deciders is null)""")
                        .param("id", founded.id())
                        .query(Integer.class)
                        .single());
    }

    /** Also where it is written so late that no board could know it. */
    @Test
    void tellsWhatWasTakenUpAgainBeforeAndEnteredSince() {
        Story rested = council.started("Bridge", today.minusDays(200), "Development")
                .paused(today.minusDays(80))
                .write();
        jdbc.sql("update pause set entered_at = now() - interval '80 days' where initiative_id = ?")
                .param(rested.id)
                .update();
        jdbc.sql("update pause set ended_on = ?, recorded_at = now() - interval '30 days' where initiative_id = ?")
                .params(today.minusDays(70), rested.id)
                .update();
        jdbc.sql("update pause set resume_note = 'Put right', recorded_at = now() where initiative_id = ?")
                .param(rested.id)
                .update();
        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, today.minusDays(60), today);
        assertThat(changes.late().steps())
                .extracting(step -> step.what() + " " + step.toStage() + " " + step.on())
                .containsExactly("resumed Development " + today.minusDays(70));
        assertThat(changes.steps()).isEmpty();
        assertThat(changes.late().steps().get(0).entered()).isBetween(today.minusDays(31), today.minusDays(29));
    }

    private static void add(
            List<String> told, Story story, LocalDate day, LocalDate since, LocalDate until, String what) {
        if (day.isAfter(since) && !day.isAfter(until)) {
            told.add(story.reference + " " + day + " " + what);
        }
    }

    @Test
    void tellsRisksUpAndDownByTheirScoresOnTheTwoDays() {
        Story story =
                council.started("Bridge", today.minusDays(200), "Development").write();
        risk(story, "Rises", 100, List.of(90, 4), List.of(30, 9));
        risk(story, "Falls", 100, List.of(90, 12), List.of(30, 6));
        risk(story, "Rises and falls back", 100, List.of(90, 4), List.of(40, 9), List.of(30, 4));
        // What changed twice in between is told once, from the one day to the other.
        risk(story, "Rises twice", 100, List.of(90, 4), List.of(40, 6), List.of(30, 9));
        risk(story, "Rose before", 100, List.of(90, 4), List.of(70, 9));
        risk(story, "Is new", 40, List.of(40, 4));
        risk(story, "Came later", 5, List.of(5, 4));
        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, today.minusDays(60), today.minusDays(10));
        assertThat(changes.risks().risks().stream().map(risk -> risk.wording() + " " + risk.way()))
                .containsExactlyInAnyOrder("Rises up", "Falls down", "Rises twice up", "Is new new");
    }

    /** No portfolio counts the risks of what has ended: they leave with it, and come back. */
    @Test
    void tellsRisksThatLeaveWithTheirInitiativeAndComeBack() {
        Story over = council.started("Over", today.minusDays(300), "Development")
                .ended(today.minusDays(30))
                .write();
        risk(over, "Stays open", 100, List.of(90, 9));
        risk(over, "Rose first", 100, List.of(90, 4), List.of(40, 9));
        risk(over, "Was new", 40, List.of(40, 9));
        Story again = council.started("Again", today.minusDays(300), "Development")
                .ended(today.minusDays(70))
                .reopened(today.minusDays(30), "Development")
                .write();
        risk(again, "Is back", 100, List.of(90, 9));
        risk(again, "New since", 20, List.of(20, 4));
        Story twice = council.started("Twice", today.minusDays(300), "Development")
                .ended(today.minusDays(70))
                .reopened(today.minusDays(50), "Development")
                .ended(today.minusDays(30))
                .write();
        risk(twice, "Counts on neither day", 100, List.of(90, 4), List.of(40, 9));

        assertThat(riskWays(60))
                .containsExactlyInAnyOrder(
                        "Stays open left", "Rose first left", "Was new left", "Is back back", "New since new");
        assertThat(riskWays(29)).containsExactly("New since new");
        ChangedRisks risks = portfolios
                .changes(manager, InitiativeFilter.NONE, today.minusDays(60), today.minusDays(10))
                .risks();
        assertThat(risks.count("left")).isEqualTo(3);
        assertThat(risks.risks().get(0).way()).as("first").isEqualTo("new");
    }

    private List<String> riskWays(int ago) {
        return portfolios
                .changes(manager, InitiativeFilter.NONE, today.minusDays(ago), today.minusDays(10))
                .risks()
                .risks()
                .stream()
                .map(risk -> risk.wording() + " " + risk.way())
                .toList();
    }

    /** @param scores each with how many days ago, and its likelihood times an impact of 1 to 5 */
    @SafeVarargs
    private void risk(Story story, String wording, int recorded, List<Integer>... scores) {
        long kind = jdbc.sql("select id from risk_kind where organisation_id = ? order by people desc, ordinal limit 1")
                .param(founded.id())
                .query(Long.class)
                .single();
        long risk = council.insert("""
                insert into risk (organisation_id, initiative_id, kind_id, wording, state, recorded_at)
                values (?, ?, ?, ?, 'OPEN', now() - ? * interval '1 day') returning id""", founded.id(), story.id, kind, wording, recorded);
        for (List<Integer> score : scores) {
            int likelihood = score.get(1) % 3 == 0 ? 3 : 2;
            council.insert(
                    """
                    insert into risk_score (organisation_id, initiative_id, risk_id, likelihood, impact, levels,
                                            likelihood_words, impact_words, scored_on, recorded_at)
                    values (?, ?, ?, ?, ?, 5, 'a', 'b', ?, now()) returning id""",
                    founded.id(),
                    story.id,
                    risk,
                    likelihood,
                    score.get(1) / likelihood,
                    today.minusDays(score.get(0)));
        }
    }

    /** Written as people wrote it, entry by entry; what each of them comes to is added up by hand. */
    @Test
    void tellsMoneyWonAndLostByHowItWasWrittenOnTheTwoDays() {
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        Story other =
                council.started("Ferry", today.minusDays(300), "Development").write();
        sum(other, "Lasting", 100, 5, null, true);
        sum(story, "Base budget", 400, 30, null, true);
        change(sum(story, "Base grown", 600, 90, null, true), story, 20, "amount = 650");
        sum(story, "Won before", 7_000, 90, 20, true);
        sum(story, "New grant", 1_000, 30, 400, true);
        sum(story, "New hope", 500, 30, 400, false);
        long hope = sum(story, "Hope come true", 250, 90, 400, false);
        change(hope, story, 20, "committed = true");
        long doubt = sum(story, "Doubt", 60, 90, 400, true);
        change(doubt, story, 20, "committed = false");
        long grown = sum(story, "Grown", 300, 90, 400, true);
        change(grown, story, 20, "amount = 340");
        long shrunk = sum(story, "Shrunk", 300, 90, 400, true);
        change(shrunk, story, 20, "amount = 291");
        long moved = sum(story, "Longer", 80, 90, 300, true);
        change(moved, story, 20, "ends_on = ends_on + 9");
        withdraw(sum(story, "Gone", 40, 90, 400, true), 20);
        withdraw(sum(story, "Hope gone", 30, 90, 400, false), 20);
        withdraw(sum(story, "Came and went", 9_999, 40, 400, true), 20);
        sum(story, "Ran out", 77, 90, -20, true);
        sum(other, "Came later", 8_888, 5, 400, true);
        Story last =
                council.started("Raft", today.minusDays(300), "Development").write();
        sum(last, "All there was", 55, 90, -20, true);
        sum(last, "Only hoped to last", 22, 90, 400, false);
        LocalDate since = today.minusDays(60);
        LocalDate until = today.minusDays(10);

        ChangedMoney money =
                portfolios.changes(manager, InitiativeFilter.NONE, since, until).money();

        assertThat(money).isNotNull();
        assertThat(money.totals())
                .extracting(total -> total.way() + (total.yearly() ? " a year " : " ") + total.sums() + " "
                        + (total.pounds() == null ? "" : total.pounds().intValueExact()))
                .containsExactly(
                        "won 2 1250",
                        "won a year 1 400",
                        "more 1 40",
                        "more a year 1 50",
                        "hoped 1 500",
                        "hope-doubted 1 60",
                        "ended 1 55",
                        "withdrawn 1 40",
                        "less 1 9",
                        "doubted 1 60",
                        "followed 1 77",
                        "hope-withdrawn 1 30",
                        "hope-won 1 250",
                        "redated 1 ");
        assertThat(money.sums())
                .extracting(sum -> sum.source() + " " + sum.way() + " "
                        + java.time.temporal.ChronoUnit.DAYS.between(sum.on(), today))
                .containsExactlyInAnyOrder(
                        "New grant won 30",
                        "Base budget won 30",
                        "Base grown more 20",
                        "Hope come true won 20",
                        "Hope come true hope-won 20",
                        "Grown more 20",
                        "New hope hoped 30",
                        "All there was ended 20",
                        "Gone withdrawn 20",
                        "Shrunk less 20",
                        "Doubt doubted 20",
                        "Doubt hope-doubted 20",
                        "Ran out followed 20",
                        "Hope gone hope-withdrawn 20",
                        "Longer redated 20");
        assertThat(portfolios
                        .changes(founded.viewer(), InitiativeFilter.NONE, since, until)
                        .money())
                .as("is for those alone who may see money")
                .isNull();
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, today.minusDays(9), today.minusDays(6))
                        .money()
                        .totals())
                .isEmpty();
    }

    /** Nobody loses the money of what had ended before, and none of it goes on. */
    @Test
    void tellsOfNoMoneyThatRanOutAfterItsInitiativeHadEnded() {
        Story over = council.started("Over", today.minusDays(300), "Development")
                .ended(today.minusDays(70))
                .write();
        sum(over, "Ran out later", 77, 290, -20, true);
        sum(over, "Base budget", 500, 290, null, true);
        Story before = council.started("Before", today.minusDays(300), "Development")
                .ended(today.minusDays(15))
                .write();
        sum(before, "Ran out in time", 55, 290, -20, true);
        assertThat(ways(60)).containsExactly("Ran out in time ended 55 20");
    }

    /** What the portfolio of the later day has no more is lost, also where it came since the earlier. */
    @Test
    void tellsWhatTheEndingOfAnInitiativeTookAway() {
        Story over = council.started("Over", today.minusDays(300), "Development")
                .ended(today.minusDays(40))
                .write();
        sum(over, "Grant", 77, 290, 20, true);
        sum(over, "Until its day", 5, 290, -40, true);
        sum(over, "Base budget", 500, 290, null, true);
        sum(over, "Hope", 260, 290, 300, false);
        sum(over, "Won since", 9, 50, 300, true);
        sum(over, "Hoped for since", 8, 50, 300, false);
        change(sum(over, "Grown since", 300, 290, 300, true), over, 50, "amount = 340");
        change(sum(over, "Doubted since", 60, 290, 300, true), over, 50, "committed = false");
        withdraw(sum(over, "Withdrawn since", 40, 290, 300, true), 50);
        sum(over, "Ran out before", 3, 290, -90, true);
        Story again = council.started("Again", today.minusDays(300), "Development")
                .ended(today.minusDays(40))
                .reopened(today.minusDays(30), "Development")
                .write();
        enteredAtOnce(again);
        sum(again, "Goes on", 11, 290, 300, true);
        sum(again, "Hoped for again", 12, 50, 300, false);

        assertThat(ways(60))
                .containsExactlyInAnyOrder(
                        "Grant stopped 77 40",
                        "Until its day stopped 5 40",
                        "Base budget stopped a year 500 40",
                        "Hope hope-stopped 260 40",
                        "Won since won 9 50",
                        "Won since stopped 9 40",
                        "Hoped for since hoped 8 50",
                        "Hoped for since hope-stopped 8 40",
                        "Grown since more 40 50",
                        "Grown since stopped 340 40",
                        "Doubted since doubted 60 50",
                        "Doubted since hope-doubted 60 50",
                        "Doubted since hope-stopped 60 40",
                        "Withdrawn since withdrawn 40 50",
                        "Hoped for again hoped 12 50");
        assertThat(ways(39))
                .as("after it had ended: but for what was reopened since")
                .containsExactlyInAnyOrder("Goes on again 11 30", "Hoped for again hope-again 12 30");
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, today.minusDays(60), today.minusDays(41))
                        .money()
                        .totals())
                .as("before it ended")
                .extracting(ChangedMoney.Total::way)
                .containsExactly("won", "more", "hoped", "hope-doubted", "withdrawn", "doubted");
    }

    /** As what an ending took is told, so is what comes back; what is won since, or only hoped for by now, is told as that. */
    @Test
    void tellsWhatCountsAgainOnceItsInitiativeIsReopened() {
        Story again = council.started("Again", today.minusDays(300), "Development")
                .ended(today.minusDays(40))
                .reopened(today.minusDays(30), "Development")
                .write();
        enteredAtOnce(again);
        sum(again, "Grant", 77, 290, 300, true);
        sum(again, "Base budget", 500, 290, null, true);
        sum(again, "Hope", 12, 290, 300, false);
        sum(again, "Won since", 9, 20, 300, true);
        sum(again, "Ran out meanwhile", 5, 290, -33, true);
        sum(again, "Ran out since", 6, 290, -20, true);
        change(sum(again, "Grown since", 300, 290, 300, true), again, 20, "amount = 340");
        change(sum(again, "Doubted since", 60, 290, 300, true), again, 20, "committed = false");

        assertThat(ways(35))
                .containsExactlyInAnyOrder(
                        "Grant again 77 30",
                        "Base budget again a year 500 30",
                        "Hope hope-again 12 30",
                        "Grown since again 340 30",
                        "Ran out since again 6 30",
                        "Ran out since followed 6 20",
                        "Won since won 9 20",
                        "Doubted since hoped 60 20");
        assertThat(ways(29))
                .as("after it was reopened")
                .containsExactlyInAnyOrder(
                        "Grown since more 40 20",
                        "Ran out since followed 6 20",
                        "Won since won 9 20",
                        "Doubted since doubted 60 20",
                        "Doubted since hope-doubted 60 20");
        assertThat(ways(45)).as("it went on on both days").noneMatch(told -> told.contains("again"));
    }

    /** Whatever lay between the two days: what did not count on either is neither taken nor back. */
    @Test
    void tellsTheMoneyOfWhatEndedMoreThanOnce() {
        Story twice = council.started("Twice", today.minusDays(300), "Development")
                .ended(today.minusDays(50))
                .reopened(today.minusDays(40), "Development")
                .ended(today.minusDays(30))
                .reopened(today.minusDays(20), "Development")
                .write();
        enteredAtOnce(twice);
        sum(twice, "Grant", 77, 290, 300, true);
        sum(twice, "Hope", 12, 290, 300, false);
        sum(twice, "Ran out while it was over", 5, 290, -25, true);
        sum(twice, "Ran out between", 6, 290, -35, true);
        sum(twice, "Won between", 9, 35, 300, true);
        change(sum(twice, "Grown between", 300, 290, 300, true), twice, 35, "amount = 340");
        change(sum(twice, "Won after hope", 8, 290, 300, false), twice, 35, "committed = true");

        assertThat(ways(45, 25))
                .as("over on both days, and not between")
                .containsExactlyInAnyOrder(
                        "Ran out between again 6 40",
                        "Ran out between ended 6 35",
                        "Won between won 9 35",
                        "Won between stopped 9 30",
                        "Won after hope won 8 35",
                        "Won after hope stopped 8 30");
        assertThat(ways(45, 10))
                .as("over on the first and twice reopened since")
                .containsExactlyInAnyOrder(
                        "Grant again 77 20",
                        "Hope hope-again 12 20",
                        "Ran out between again 6 40",
                        "Ran out between followed 6 35",
                        "Won between won 9 35",
                        "Grown between again 340 20",
                        "Won after hope won 8 35");
        assertThat(ways(60, 25))
                .as("taken by the last ending alone")
                .containsExactlyInAnyOrder(
                        "Grant stopped 77 30",
                        "Hope hope-stopped 12 30",
                        "Ran out while it was over stopped 5 30",
                        "Ran out between ended 6 35",
                        "Won between won 9 35",
                        "Won between stopped 9 30",
                        "Grown between more 40 35",
                        "Grown between stopped 340 30",
                        "Won after hope won 8 35",
                        "Won after hope hope-won 8 35",
                        "Won after hope stopped 8 30");
        assertThat(ways(60, 10))
                .as("what an ending took that is undone since, but for what had run out by then")
                .containsExactlyInAnyOrder(
                        "Ran out while it was over stopped 5 30",
                        "Ran out between followed 6 35",
                        "Won between won 9 35",
                        "Grown between more 40 35",
                        "Won after hope won 8 35",
                        "Won after hope hope-won 8 35");
    }

    /** The earlier board had it, the later has not, or the other way round, whatever day people write beside it. */
    @Test
    void tellsTheMoneyOfWhatEndedAndWasReopenedInEntriesMadeLate() {
        Story over = council.started("Over", today.minusDays(300), "Development")
                .ended(today.minusDays(40))
                .write();
        jdbc.sql("update ending set entered_at = now() - interval '20 days' where initiative_id = ?")
                .param(over.id)
                .update();
        sum(over, "Grant", 77, 290, 300, true);
        sum(over, "Written meanwhile", 9, 25, 300, true);
        sum(over, "Ran out before", 5, 290, -33, true);
        Story again = council.started("Again", today.minusDays(300), "Development")
                .ended(today.minusDays(70))
                .reopened(today.minusDays(40), "Development")
                .write();
        jdbc.sql("update move set recorded_at = now() - interval '20 days' where initiative_id = ?")
                .param(again.id)
                .update();
        sum(again, "Back", 11, 290, 300, true);
        Story corrected = council.started("Corrected", today.minusDays(300), "Development")
                .ended(today.minusDays(25))
                .write();
        jdbc.sql("""
                insert into correction (organisation_id, ending_id, corrected_name, corrected_at, why, date_before, date_after,
                                        reason_before, reason_after)
                select organisation_id, id, 'Ada', now() - interval '20 days', 'A slip', ended_on - 20, ended_on, 'Because', 'Because'
                from ending where initiative_id = ?""").param(corrected.id).update();
        sum(corrected, "Was over before", 13, 290, 300, true);

        assertThat(ways(30, 10))
                .as("dated before the earlier day and entered since")
                .containsExactlyInAnyOrder(
                        "Grant stopped 77 40",
                        "Written meanwhile won 9 25",
                        "Written meanwhile stopped 9 40",
                        "Back again 11 40");
        assertThat(ways(15, 10)).as("known on both").isEmpty();
    }

    /** A sum that is put to have ended before the earlier day is over, and not only for other days. */
    @Test
    void tellsWhatIsLostWithASumThatIsCutShort() {
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        change(sum(story, "Cut short", 90, 290, 300, true), story, 20, "ends_on = current_date - 70");
        change(sum(story, "Cut to a day between", 8, 290, 300, true), story, 20, "ends_on = current_date - 30");
        change(sum(story, "Hope cut short", 7, 290, 300, false), story, 20, "ends_on = current_date - 70");
        change(sum(story, "Cut and less", 60, 290, 300, true), story, 20, "ends_on = current_date - 70, amount = 50");
        assertThat(ways(60))
                .containsExactlyInAnyOrder(
                        "Cut short ended 90 70",
                        "Cut to a day between redated 20",
                        "Cut to a day between ended 8 30",
                        "Hope cut short hope-ended 7 70",
                        "Cut and less less 10 20",
                        "Cut and less ended 50 70");
        assertThat(ways(80)).contains("Cut short ended 90 70");
    }

    /** A sum whose last day had passed and is a later one now counts again. */
    @Test
    void tellsWhatIsWonWithASumThatIsExtended() {
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        change(sum(story, "Extended", 90, 290, -70, true), story, 20, "ends_on = current_date + 300");
        change(sum(story, "Extended for less", 60, 290, -70, true), story, 20, "ends_on = current_date, amount = 50");
        change(sum(story, "To a day between", 8, 290, -70, true), story, 20, "ends_on = current_date - 15");
        change(sum(story, "For good", 7, 290, -70, true), story, 20, "ends_on = null");
        change(sum(story, "Hope", 6, 290, -70, false), story, 20, "ends_on = current_date + 300");
        change(sum(story, "Still over", 5, 290, -70, true), story, 20, "ends_on = current_date - 65, amount = 9");
        change(sum(story, "Still to come", 4, 290, 50, true), story, 20, "ends_on = current_date + 300");
        Story over = council.started("Ferry", today.minusDays(300), "Development")
                .ended(today.minusDays(15))
                .write();
        change(sum(over, "Extended in vain", 3, 290, -70, true), over, 20, "ends_on = current_date + 300");
        assertThat(ways(60))
                .containsExactlyInAnyOrder(
                        "Extended extended 90 20",
                        "Extended for less extended 50 20",
                        "To a day between extended 8 20",
                        "To a day between followed 8 15",
                        "For good extended a year 7 20",
                        "Hope hope-extended 6 20",
                        "Still to come redated 20",
                        "Extended in vain extended 3 20",
                        "Extended in vain stopped 3 15");
    }

    /** What comes in a year is never added to what comes until a day: it goes as the one and comes as the other. */
    @Test
    void tellsWhatHasALastDayNowOrHasNoneAnyLonger() {
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        change(sum(story, "Bounded", 500, 290, null, true), story, 20, "ends_on = current_date + 300, amount = 800");
        change(sum(story, "Endless", 700, 290, 300, true), story, 20, "ends_on = null");
        change(sum(story, "Hope", 9, 290, null, false), story, 20, "ends_on = current_date + 300");
        change(sum(story, "Over", 40, 290, null, true), story, 20, "ends_on = current_date - 15");
        assertThat(ways(60))
                .containsExactlyInAnyOrder(
                        "Bounded bounded 800 20",
                        "Bounded not-endless a year 500 20",
                        "Endless endless a year 700 20",
                        "Endless not-bounded 700 20",
                        "Hope hope-bounded 9 20",
                        "Hope hope-not-endless a year 9 20",
                        "Over bounded 40 20",
                        "Over not-endless a year 40 20",
                        "Over followed 40 15");
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, today.minusDays(60), today.minusDays(10))
                        .money()
                        .sums())
                .as("of a last day that is the first there is no other to tell")
                .noneMatch(ChangedMoney.Sum::moved);
    }

    /** What had run out before the earlier day is in no pounds, whatever is written of it since. */
    @Test
    void tellsNoPoundsOfWhatWasOverOnBothDays() {
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        sum(story, "Written since", 90, 20, -70, true);
        sum(story, "Hope written since", 90, 20, -70, false);
        withdraw(sum(story, "Withdrawn", 80, 290, -70, true), 20);
        change(sum(story, "Doubted", 70, 290, -70, true), story, 20, "committed = false");
        change(sum(story, "Confirmed", 60, 290, -70, false), story, 20, "committed = true");
        change(sum(story, "Corrected", 50, 290, -70, true), story, 20, "amount = 90");
        assertThat(ways(60)).containsExactly("Written since past 20");
    }

    /** Whatever becomes of hope is told apart from what is committed. */
    @Test
    void tellsMoreAndLessOfWhatIsHopedFor() {
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        change(sum(story, "More", 300, 290, 300, false), story, 20, "amount = 340");
        change(sum(story, "Less", 300, 290, 300, false), story, 20, "amount = 291");
        sum(story, "Never came", 22, 290, -15, false);
        change(sum(story, "Came true", 30, 290, 300, false), story, 20, "committed = true, amount = 31");
        assertThat(ways(60))
                .containsExactlyInAnyOrder(
                        "More hope-more 40 20",
                        "Less hope-less 9 20",
                        "Never came hope-ended 22 15",
                        "Came true won 31 20",
                        "Came true hope-won 30 20");
    }

    /** As the portfolio of a day counts what ends on that day, and no more that of the next. */
    @Test
    void tellsThatASumEndedFromTheDayAfterItsLast() {
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        sum(story, "Grant", 90, 290, -30, true);
        assertThat(ways(31, 30)).isEmpty();
        assertThat(ways(30, 29)).containsExactly("Grant ended 90 30");
        assertThat(ways(29, 28)).isEmpty();
    }

    /** A day has no time between itself and itself, whatever had ended before. */
    @Test
    void tellsOfOneDayWhatWasWrittenOnItAfterTheBoardHadMetAlone() {
        Story over = council.started("Over", today.minusDays(300), "Development")
                .ended(today.minusDays(70))
                .write();
        sum(over, "Grant", 77, 290, 300, true);
        sum(over, "Hope", 12, 290, 300, false);
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        sum(story, "Goes on", 8, 290, 300, true);
        assertThat(ways(20, 20)).isEmpty();
        assertThat(ways(0, 0)).isEmpty();
    }

    /** What a board saw of a sum was so until it was changed, be it on the same day. */
    @Test
    void tellsWhatWasChangedAgainOnceTheBoardHadMet() {
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        Instant met = today.minusDays(60)
                .atTime(10, 0)
                .atZone(ClockConfiguration.LONDON)
                .toInstant();
        List<Long> sums = List.of(
                sum(story, "Written in the morning", 10, 61, 300, true),
                sum(story, "Hoped for in the morning", 20, 61, 300, false),
                sum(story, "Raised in the morning", 30, 290, 300, true));
        jdbc.sql("update funding set recorded_at = ? where id in (?, ?)")
                .params(met.minusSeconds(60).atOffset(ZoneOffset.UTC), sums.get(0), sums.get(1))
                .update();
        change(sums.get(2), story, met.minusSeconds(60), "amount = 35");
        assertThat(money(today.minusDays(60), met))
                .as("nothing was changed since")
                .isEmpty();
        change(sums.get(0), story, met.plusSeconds(60), "amount = 40");
        change(sums.get(1), story, met.plusSeconds(60), "committed = true");
        change(sums.get(2), story, met.plusSeconds(60), "amount = 37");
        assertThat(money(today.minusDays(60), met))
                .containsExactlyInAnyOrder(
                        "Written in the morning more",
                        "Hoped for in the morning won",
                        "Hoped for in the morning hope-won",
                        "Raised in the morning more");
    }

    private void change(long funding, Story story, Instant at, String set) {
        jdbc.sql("update funding set " + set + " where id = ?").param(funding).update();
        council.insert("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action, changes)
                values (?, ?, 'Somebody', 'funding', ?, 'x', ?, 'funding-changed', '[]') returning id""", founded.id(), at.atOffset(ZoneOffset.UTC), funding, story.id);
    }

    /** What was entered after both days is known of both, and of neither alone. */
    @Test
    void tellsAnEndingEnteredLateOnceAlone() {
        Story over = council.started("Over", today.minusDays(300), "Development")
                .ended(today.minusDays(60))
                .write();
        sum(over, "Grant", 77, 290, 300, true);
        jdbc.sql("update ending set entered_at = now() - interval '50 days' where initiative_id = ?")
                .param(over.id)
                .update();
        Story corrected = council.started("Corrected", today.minusDays(300), "Development")
                .ended(today.minusDays(60))
                .write();
        sum(corrected, "Sum", 9, 290, 300, true);
        jdbc.sql("""
                insert into correction (organisation_id, ending_id, corrected_name, corrected_at, why, date_before, date_after,
                                        reason_before, reason_after)
                select organisation_id, id, 'Ada', now() - interval '40 days', 'A slip', ended_on + 15, ended_on, 'Because', 'Because'
                from ending where initiative_id = ?""").param(corrected.id).update();
        assertThat(ways(55, 52)).isEmpty();
        assertThat(ways(52, 48)).containsExactly("Grant stopped 77 60");
        assertThat(ways(48, 45)).isEmpty();
        assertThat(ways(46, 35)).containsExactly("Sum stopped 9 60");
        assertThat(ways(55, 10)).containsExactlyInAnyOrder("Grant stopped 77 60", "Sum stopped 9 60");
    }

    /** An ending that is taken back on its own day shares both of its days with another. */
    @Test
    void tellsEachSumOnceWhateverEndedAndWasReopenedOnOneDay() {
        Story twice = council.started("Twice", today.minusDays(300), "Development")
                .ended(today.minusDays(50))
                .reopened(today.minusDays(45), "Development")
                .ended(today.minusDays(45))
                .reopened(today.minusDays(45), "Development")
                .write();
        enteredAtOnce(twice);
        sum(twice, "Grant", 77, 290, 300, true);
        entered(twice, 45, 30, false);
        assertThat(ways(40)).containsExactly("Grant again 77 45");
        entered(twice, 45, 30, true);
        assertThat(ways(40)).as("the earlier board knew of neither").isEmpty();
    }

    /** When the last ending or reopening of that day was entered. */
    private void entered(Story story, int day, int ago, boolean ending) {
        String last = ending
                ? "update ending set entered_at = now() - ? * interval '1 day' where id ="
                        + " (select max(id) from ending where initiative_id = ? and ended_on = ?)"
                : "update move set recorded_at = now() - ? * interval '1 day' where id ="
                        + " (select max(id) from move where initiative_id = ? and moved_on = ?)";
        jdbc.sql(last).params(ago, story.id, today.minusDays(day)).update();
    }

    private void enteredAtOnce(Story story) {
        jdbc.sql(
                        "update move set recorded_at = moved_on::timestamp at time zone 'Europe/London' where initiative_id = ?")
                .param(story.id)
                .update();
    }

    /** Addresses with these places are kept. */
    @Test
    void leavesEachWayOfMoneyItsPlace() {
        assertThat(List.of(
                        "won",
                        "redated",
                        "won a year",
                        "redated a year",
                        "stopped",
                        "hope-stopped a year",
                        "again",
                        "hope-again a year",
                        "extended",
                        "past",
                        "extended a year",
                        "hope-not-endless a year"))
                .extracting(way ->
                        new ChangedMoney.Total(way.replace(" a year", ""), way.endsWith(" a year"), 1, null).place())
                .containsExactly(1L, 10L, 11L, 20L, 21L, 24L, 25L, 28L, 29L, 44L, 45L, 59L);
    }

    private List<String> ways(int ago) {
        return ways(ago, 10);
    }

    private List<String> ways(int since, int until) {
        return Objects.requireNonNull(portfolios
                        .changes(manager, InitiativeFilter.NONE, today.minusDays(since), today.minusDays(until))
                        .money())
                .sums()
                .stream()
                .map(sum -> sum.source() + " " + sum.way() + (sum.yearly() ? " a year " : " ")
                        + (sum.pounds() == null ? "" : sum.pounds().intValueExact() + " ")
                        + java.time.temporal.ChronoUnit.DAYS.between(sum.on(), today))
                .toList();
    }

    /** @param ends in so many days; none where it goes on */
    private long sum(Story story, String source, int amount, int recorded, Integer ends, boolean committed) {
        long funding = council.insert(
                """
                insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, now() - ? * interval '1 day') returning id""",
                founded.id(),
                story.id,
                source,
                amount,
                today.minusDays(200),
                ends == null ? null : today.plusDays(ends),
                committed,
                recorded);
        entry(funding, story, "funding-added", recorded);
        return funding;
    }

    private void change(long funding, Story story, int ago, String set) {
        jdbc.sql("update funding set " + set + " where id = ?").param(funding).update();
        entry(funding, story, "funding-changed", ago);
    }

    private void withdraw(long funding, int ago) {
        jdbc.sql("update funding set withdrawn_at = now() - ? * interval '1 day' where id = ?")
                .params(ago, funding)
                .update();
    }

    private void entry(long funding, Story story, String action, int ago) {
        council.insert("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action, changes)
                values (?, now() - ? * interval '1 day', 'Somebody', 'funding', ?, 'x', ?, ?, '[]') returning id""", founded.id(), ago, funding, story.id, action);
    }

    /** What is written on a board's own day once its pack is out is in no pack but the next. */
    @Test
    void tellsMoneyFromWhenTheBoardHadMet() {
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        sum(story, "Won that day", 1_000, 60, 400, true);
        sum(story, "Hoped that day", 500, 60, 400, false);
        change(sum(story, "Grown that day", 300, 90, 400, true), story, 60, "amount = 340");
        withdraw(sum(story, "Gone that day", 40, 90, 400, true), 60);
        sum(story, "Won the day before", 7_000, 61, 400, true);
        sum(story, "Won later", 20, 30, 400, true);
        Instant written = written(60);
        LocalDate since = written.atZone(ClockConfiguration.LONDON).toLocalDate();

        List<String> later = List.of("Won later won");
        assertThat(money(since, written.minusSeconds(60)))
                .containsExactlyInAnyOrder(
                        "Won later won",
                        "Won that day won",
                        "Hoped that day hoped",
                        "Grown that day more",
                        "Gone that day withdrawn");
        assertThat(money(since, written.plusSeconds(1)))
                .as("before the pack was published")
                .isEqualTo(later);
        assertThat(money(since, BoardsMet.endOf(since)))
                .as("where no board met that day")
                .isEqualTo(later);
        assertThat(money(since, written(20)))
                .as("figures of a day that were made later hold nothing that was written after it")
                .isEqualTo(later);
        assertThat(money(since.minusDays(1), written.minusSeconds(60)))
                .as("the day after is all of it since")
                .hasSize(5);
    }

    private List<String> money(LocalDate since, Instant known) {
        return Objects.requireNonNull(portfolios
                        .changes(manager, InitiativeFilter.NONE, since, known, today)
                        .money())
                .sums()
                .stream()
                .map(sum -> sum.source() + " " + sum.way())
                .toList();
    }

    /** The instant at which the entries of so many days ago were made. */
    private Instant written(int ago) {
        return jdbc.sql("select now() - ? * interval '1 day'")
                .param(ago)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .single()
                .toInstant();
    }

    @Test
    void tellsOfRisksThatAreOverSinceTheBoardHadMet() {
        Story story =
                council.started("Bridge", today.minusDays(200), "Development").write();
        List<String> all = List.of("Closes", "Happens", "Is opened", "Gets smaller", "Closed later");
        all.forEach(each -> risk(story, each, 100, List.of(90, 6)));
        all.forEach(each -> state(each, 99, "OPEN"));
        state("Is opened", 90, "CLOSED");
        state("Closes", 60, "CLOSED");
        state("Happens", 60, "HAPPENED");
        state("Is opened", 60, "OPEN");
        state("Gets smaller", 60, "REDUCED");
        state("Closed later", 30, "CLOSED");
        jdbc.sql("update risk_score set recorded_at = now() - interval '90 days' where organisation_id = ?")
                .param(founded.id())
                .update();
        Instant written = written(60);
        LocalDate since = written.atZone(ClockConfiguration.LONDON).toLocalDate();

        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, since, written.minusSeconds(60), today);

        assertThat(changes.late().risks().risks())
                .extracting(risk -> risk.wording() + " " + risk.way())
                .containsExactlyInAnyOrder("Closes closed", "Happens happened", "Is opened opened");
        assertThat(changes.late().all()).isEqualTo(3);
        assertThat(changes.risks().risks())
                .extracting(risk -> risk.wording() + " " + risk.way())
                .containsExactly("Closed later closed");
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, since, written.plusSeconds(1), today)
                        .late()
                        .all())
                .as("before the pack was published")
                .isZero();
    }

    /** Twice on one day, with the board in between. */
    @Test
    void tellsOfRisksThatAreOpenedAgainOnceTheBoardHadMet() {
        Story story =
                council.started("Bridge", today.minusDays(200), "Development").write();
        risk(story, "Is opened", 100, List.of(90, 6));
        state("Is opened", 99, "OPEN");
        Instant met = today.minusDays(60)
                .atTime(10, 0)
                .atZone(ClockConfiguration.LONDON)
                .toInstant();
        state("Is opened", met.minusSeconds(60), "CLOSED");
        state("Is opened", met.plusSeconds(60), "OPEN");
        jdbc.sql("update risk_score set recorded_at = now() - interval '90 days' where organisation_id = ?")
                .param(founded.id())
                .update();

        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, today.minusDays(60), met, today);

        assertThat(changes.late().risks().risks())
                .extracting(risk -> risk.wording() + " " + risk.way())
                .containsExactly("Is opened opened");
        assertThat(changes.risks().risks())
                .as("both days are over with it open")
                .isEmpty();
    }

    /** By their states on the two days, and in the register's own words and scale. */
    @Test
    void tellsWhichRisksAreOverOrLookedAtAgain() {
        Story story =
                council.started("Bridge", today.minusDays(200), "Development").write();
        risk(story, "Closes", 100, List.of(90, 6));
        risk(story, "Happens", 100, List.of(90, 15));
        risk(story, "Is opened", 100, List.of(90, 4));
        risk(story, "Was over before", 100, List.of(90, 4));
        risk(story, "Rises", 100, List.of(90, 4), List.of(30, 15));
        List.of("Closes", "Happens", "Is opened", "Was over before").forEach(each -> state(each, 99, "OPEN"));
        state("Closes", 30, "CLOSED");
        state("Happens", 30, "HAPPENED");
        state("Is opened", 90, "CLOSED");
        state("Is opened", 30, "OPEN");
        state("Was over before", 80, "CLOSED");

        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, today.minusDays(60), today.minusDays(10));

        assertThat(changes.risks().risks().stream()
                        .map(risk -> risk.wording() + " " + risk.way() + " " + said(risk.earlier()) + " "
                                + said(risk.score())))
                .containsExactlyInAnyOrder(
                        "Closes closed  risk.level.medium 6 of 25",
                        "Happens happened  risk.level.high 15 of 25",
                        "Is opened opened  risk.level.low 4 of 25",
                        "Rises up risk.level.low 4 of 25 risk.level.high 15 of 25");
        assertThat(changes.risks().count("closed", "happened", "opened")).isEqualTo(3);
        assertThat(changes.risks().all()).isEqualTo(4);
    }

    private static String said(ChangedRisks.Risk.Score score) {
        return score == null ? "" : score.levelKey() + " " + score.number() + " of " + score.most();
    }

    private void state(String wording, int ago, String state) {
        state(wording, written(ago), state);
    }

    private void state(String wording, Instant at, String state) {
        jdbc.sql("update risk set state = ? where organisation_id = ? and wording = ?")
                .params(state, founded.id(), wording)
                .update();
        council.insert("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action, changes)
                select ?, ?, 'Somebody', 'risk', id, 'x', initiative_id, 'risk-changed', '[]'
                from risk where organisation_id = ? and wording = ? returning id""", founded.id(), at.atOffset(ZoneOffset.UTC), founded.id(), wording);
    }

    @Test
    void tellsTheStepsOfADayInTheOrderInWhichTheyWereTaken() {
        Story ended = council.started("Bridge", today.minusDays(1), "Development")
                .moved(today.minusDays(1), "Prototyping")
                .moved(today.minusDays(1), "Incubation")
                .paused(today.minusDays(1))
                .ended(today.minusDays(1))
                .write();
        Story reopened = council.started("Ferry", today.minusDays(100), "Development")
                .ended(today.minusDays(1))
                .reopened(today.minusDays(1), "Prototyping")
                .moved(today.minusDays(1), "Incubation")
                .write();
        assertThat(portfolios.changes(manager, InitiativeFilter.NONE, today.minusDays(2), today).steps().stream()
                        .map(step -> step.reference() + " " + step.what() + " " + step.toStage()))
                .containsExactly(
                        ended.reference + " ended Incubation",
                        ended.reference + " paused Incubation",
                        ended.reference + " moved-on Incubation",
                        ended.reference + " moved-on Prototyping",
                        ended.reference + " began Development",
                        reopened.reference + " moved-on Incubation",
                        reopened.reference + " reopened Prototyping",
                        reopened.reference + " ended Development");
    }

    /** Neither the board that met nor the next one would ever be told of it else. */
    @Test
    void tellsWhatIsDatedBeforeAndWasEnteredSince() {
        Story bridge = council.started("Bridge", today.minusDays(200), "Development")
                .moved(today.minusDays(100), "Prototyping")
                .moved(today.minusDays(70), "Incubation")
                .moved(today.minusDays(50), "Embedding")
                .paused(today.minusDays(50))
                .write();
        Story ferry = council.started("Ferry", today.minusDays(200), "Development")
                .paused(today.minusDays(80))
                .ended(today.minusDays(60))
                .write();
        entered("move", "moved_on = current_date - 100", 99);
        entered("move", "moved_on = current_date - 70", 30);
        entered("move", "moved_on = current_date - 50", 49);
        entered("pause", "initiative_id = " + bridge.id, 49);
        entered("pause", "initiative_id = " + ferry.id, 79);
        entered("ending", "initiative_id = " + ferry.id, 59);
        LocalDate since = today.minusDays(60);

        EnteredLate late =
                portfolios.changes(manager, InitiativeFilter.NONE, since, today).late();

        assertThat(late.steps())
                .extracting(step -> step.reference() + " " + step.what() + " " + step.toStage() + " "
                        + java.time.temporal.ChronoUnit.DAYS.between(step.on(), today) + " "
                        + java.time.temporal.ChronoUnit.DAYS.between(step.entered(), today))
                .containsExactly(
                        ferry.reference + " ended Development 60 59", bridge.reference + " moved-on Incubation 70 30");
        assertThat(late.times()).isEqualTo(2);
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, since, today.minusDays(31))
                        .late()
                        .times())
                .as("what is entered after the time that is told of is left to the next")
                .isEqualTo(1);
        java.time.Instant noon =
                since.atTime(12, 0).atZone(java.time.ZoneId.of("Europe/London")).toInstant();
        jdbc.sql("update ending set entered_at = ?::timestamptz + interval '1 hour' where initiative_id = ?")
                .params(noon.toString(), ferry.id)
                .update();
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, since, noon, today)
                        .late()
                        .times())
                .as("an hour after the board met it was new to it")
                .isEqualTo(2);
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, since, today)
                        .late()
                        .times())
                .isEqualTo(1);
    }

    /** The board was told of the time before, and the next one of the time after: neither has it without this. */
    @Test
    void tellsWhatACorrectionCarriedOverTheBoardsDay() {
        Story carried = council.started("Bridge", today.minusDays(200), "Development")
                .moved(today.minusDays(70), "Prototyping")
                .write();
        Story before = council.started("Ferry", today.minusDays(200), "Development")
                .moved(today.minusDays(80), "Prototyping")
                .write();
        Story reworded = council.started("Train", today.minusDays(200), "Development")
                .moved(today.minusDays(70), "Prototyping")
                .write();
        Story ended = council.started("Barge", today.minusDays(200), "Development")
                .paused(today.minusDays(75))
                .ended(today.minusDays(70))
                .write();
        Story rested = council.started("Cart", today.minusDays(200), "Development")
                .paused(today.minusDays(90))
                .resumed(today.minusDays(70))
                .write();
        entered("move", "true", 40);
        entered("pause", "true", 40);
        entered("ending", "true", 40);
        corrected("pause", rested, 9, 90, 90);
        jdbc.sql("update pause set resumed_at = now() - interval '40 days' where initiative_id = ?")
                .param(rested.id)
                .update();
        corrected("move", carried, 9, 50, 65);
        corrected("move", carried, 8, 65, 70);
        corrected("move", before, 9, 65, 80);
        corrected("move", reworded, 9, 70, 70);
        corrected("pause", ended, 9, 40, 75);
        corrected("ending", ended, 9, 40, 70);
        LocalDate since = today.minusDays(60);
        Instant met = clock.instant().minus(java.time.Duration.ofDays(20));

        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, since, met, today);

        assertThat(changes.late().steps())
                .extracting(step -> step.reference() + " " + step.what() + " " + step.corrected() + " "
                        + java.time.temporal.ChronoUnit.DAYS.between(step.on(), today) + " "
                        + java.time.temporal.ChronoUnit.DAYS.between(step.entered(), today))
                .containsExactlyInAnyOrder(
                        carried.reference + " moved-on true 70 9",
                        ended.reference + " paused true 75 9",
                        ended.reference + " ended true 70 9",
                        rested.reference + " resumed true 70 9");
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, since, met, today.minusDays(10))
                        .late()
                        .times())
                .as("what is put right after the time that is told of is left to the next")
                .isZero();
        assertThat(jdbc.sql("select count(*) from initiative i where i.organisation_id = :sightOrganisation and "
                                + EnteredLate.condition(
                                        since.plusDays(1), today, changes.days().marks()))
                        .param("sightOrganisation", founded.id())
                        .query(Integer.class)
                        .single())
                .as("the list of these")
                .isEqualTo(3);
    }

    /** @param ago how many days ago it was put right, from as many days ago to as many; a pause, its last day from 40 to 70 */
    private void corrected(String what, Story story, int ago, int before, int after) {
        jdbc.sql("""
                insert into correction (organisation_id, %1$s_id, corrected_name, corrected_at, why, date_before, date_after,
                                        reason_before, reason_after, until_before, until_after)
                select organisation_id, id, 'Somebody', now() - ? * interval '1 day', 'A slip', current_date - ?,
                       current_date - ?, 'Because', 'Because of it', %2$s
                from %1$s where initiative_id = ? order by id desc limit 1""".formatted(what, what.equals("pause") ? "current_date - 40, current_date - 70" : "null, null"))
                .params(ago, before, after, story.id)
                .update();

        jdbc.sql("update %s set %s = now() - ? * interval '1 day' where initiative_id = ? and %s"
                        .formatted(
                                what,
                                what.equals("move") ? "corrected_at" : "recorded_at",
                                what.equals("move") ? "ordinal = 2" : "true"))
                .params(ago, story.id)
                .update();
    }

    /** The score of a day on which a board had met already is none of that board's, and what followed changed nothing. */
    @Test
    void tellsOfRisksWhatIsDatedBeforeAndWasEnteredSince() {
        Story story =
                council.started("Bridge", today.minusDays(300), "Development").write();
        risk(story, "Scored late", 100, List.of(90, 4), List.of(60, 9));
        risk(story, "New late", 60, List.of(60, 12));
        risk(story, "New late without a score", 60);
        risk(story, "Scored in time", 100, List.of(60, 6));
        risk(story, "Scored later", 100, List.of(90, 4), List.of(40, 9));
        risk(story, "Taken out late", 100, List.of(90, 4));
        LocalDate since = today.minusDays(60);
        java.time.Instant noon =
                since.atTime(12, 0).atZone(java.time.ZoneId.of("Europe/London")).toInstant();
        recorded("risk_score", "c.scored_on = :since", noon.plusSeconds(3600), since);
        recorded("risk_score", "c.scored_on <> :since", noon.minusSeconds(3600), since);
        recorded(
                "risk_score",
                "c.risk_id in (select id from risk where wording = 'Scored in time')",
                noon.minusSeconds(3600),
                since);
        recorded("risk", "c.wording like 'New late%'", noon.plusSeconds(60), since);
        jdbc.sql(
                        "update risk set withdrawn_at = ?::timestamptz where organisation_id = ? and wording = 'Taken out late'")
                .params(noon.plusSeconds(7200).toString(), founded.id())
                .update();

        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, since, noon, today);

        assertThat(changes.risks().risks())
                .extracting(ChangedRisks.Risk::wording)
                .containsExactly("Scored later");
        assertThat(changes.late().risks().risks())
                .extracting(risk -> risk.wording() + " " + risk.way() + " " + risk.number() + " "
                        + java.time.temporal.ChronoUnit.DAYS.between(risk.on(), today))
                .containsExactlyInAnyOrder(
                        "Scored late scored 9 60",
                        "New late new 12 60",
                        "New late without a score new null 60",
                        "Taken out late withdrawn null 60");
        assertThat(changes.late().risks().times()).isEqualTo(4);
        assertThat(changes.late().all()).isEqualTo(4);
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, since, today)
                        .late()
                        .all())
                .as("where no board met, the day was known when it was over")
                .isZero();
    }

    private void recorded(String table, String which, java.time.Instant at, LocalDate since) {
        jdbc.sql("update %s c set recorded_at = cast(:at as timestamptz) where c.organisation_id = :organisation and %s"
                        .formatted(table, which))
                .param("at", at.toString())
                .param("organisation", founded.id())
                .param("since", since)
                .update();
    }

    @Test
    void saysWhereItStoodOfAPauseThatWasEnteredLate() {
        Story pump = council.started("Pump", today.minusDays(200), "Development")
                .moved(today.minusDays(150), "Prototyping")
                .paused(today.minusDays(100))
                .resumed(today.minusDays(90))
                .moved(today.minusDays(80), "Incubation")
                .write();
        entered("move", "true", 70);
        entered("pause", "true", 10);

        EnteredLate late = portfolios
                .changes(manager, InitiativeFilter.NONE, today.minusDays(60), today)
                .late();

        assertThat(late.steps())
                .extracting(
                        step -> step.reference() + " " + step.what() + " " + step.fromStage() + " " + step.toStage())
                .containsExactly(pump.reference + " paused null Prototyping");
    }

    private void entered(String table, String which, int ago) {
        jdbc.sql("update %s set %s = ? where organisation_id = ? and %s"
                        .formatted(table, table.equals("move") ? "recorded_at" : "entered_at", which))
                .params(today.minusDays(ago).atTime(12, 0).atOffset(ZoneOffset.UTC), founded.id())
                .update();
    }

    /** Taking up again what rested is no second entry of the pause. */
    @Test
    void keepsWhenAPauseWasFirstWritten() {
        Story story =
                council.started("Bridge", today.minusDays(200), "Development").write();
        long visit = jdbc.sql("select id from visit where initiative_id = ?")
                .param(story.id)
                .query(Long.class)
                .single();
        long pause = council.insert("""
                insert into pause (organisation_id, initiative_id, visit_id, started_on, reason, recorded_at)
                values (?, ?, ?, ?, 'Because', now() - interval '79 days') returning id""", founded.id(), story.id, visit, today.minusDays(80));
        jdbc.sql("update pause set ended_on = ?, recorded_at = now() where id = ?")
                .params(today.minusDays(5), pause)
                .update();
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, today.minusDays(60), today)
                        .late()
                        .steps())
                .isEmpty();
    }
}
