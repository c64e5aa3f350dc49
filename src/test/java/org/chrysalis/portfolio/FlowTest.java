package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How made-up journeys travel, worked out a second time by going through what happened one by one. */
@ApplicationTest
@Transactional
class FlowTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private InitiativeList list;

    private TestOrganisation founded;
    private Council council;
    private Period period;
    private Flow flow;

    @BeforeEach
    void travel() {
        founded = organisations.found();
        council = Council.of(jdbc, founded);
        LocalDate today = LocalDate.now(clock);
        new MadeUpStories(council, new Random(23)).write(70, today.minusDays(500), today);
        period = Period.of(Period.Length.YEAR, today);
        flow = portfolios.flow(founded.person(BuiltInRole.MANAGER), InitiativeFilter.NONE, period);
    }

    /** The same three ways of telling, of days on which much of what happened was still to come. */
    @ParameterizedTest
    @ValueSource(ints = {1, 45, 130, 260})
    void tellsAPastDayAsItWouldHaveBeenTold(int ago) {
        LocalDate day = period.to().minusDays(ago);
        period = Period.of(Period.Length.YEAR, day);
        flow = portfolios.flowOn(founded.person(BuiltInRole.MANAGER), InitiativeFilter.NONE, day, period);
        assertThat(flow.day()).isEqualTo(day);
        countsEachStepAndWhoWentThatWay();
        spreadsTheTimeInAStageOverAllVisits();
        countsWhereSomethingRestedByTheStageInWhichItStoodThen();
        assertThat(flow.stays().stream().mapToInt(Flow.Stay::open).sum()).isEqualTo((int)
                council.stories.stream().filter(story -> story.on(day) != null).count());
    }

    /** Which went on at the end of the last day of the period, though it may be over by now. */
    private boolean open(Story.Visited visit) {
        return !visit.from().isAfter(period.to())
                && (visit.to() == null || visit.to().isAfter(period.to()));
    }

    @Test
    void countsEachStepAndWhoWentThatWay() {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, Set<String>> initiatives = new TreeMap<>();
        for (Story story : council.stories) {
            List<Story.Visited> visits = story.visits();
            for (int i = 1; i < visits.size(); i++) {
                if (in(visits.get(i).from())) {
                    String step = (visits.get(i).reopened() ? "again " : "")
                            + visits.get(i - 1).stage() + " to " + visits.get(i).stage();
                    times.merge(step, 1, Integer::sum);
                    initiatives.computeIfAbsent(step, any -> new HashSet<>()).add(story.reference);
                }
            }
        }
        Map<String, Integer> found = new TreeMap<>();
        for (Flow.Step step : flow.steps()) {
            String name = (step.direction().equals("REOPEN") ? "again " : "") + flow.nameOf(step.fromId()) + " to "
                    + flow.nameOf(step.toId());
            found.merge(name, step.times(), Integer::sum);
            assertThat(step.initiatives())
                    .as(name)
                    .isEqualTo(initiatives.getOrDefault(name, Set.of()).size());
        }
        assertThat(found).isEqualTo(times);
    }

    /** Else a way that was both moved and reopened would be drawn twice, one number on the other. */
    @Test
    void drawsEachWayOnceAndNoReopeningAsAMove() {
        assertThat(flow.times("REOPEN")).isPositive();
        assertThat(flow.moves()).isNotEmpty().extracting(Flow.Step::direction).isSubsetOf("ON", "BACK");
        assertThat(flow.moves().stream().mapToInt(Flow.Step::times).sum())
                .isEqualTo(flow.times("ON") + flow.times("BACK"));
        assertThat(flow.moves())
                .extracting(step -> step.fromId() + " to " + step.toId())
                .doesNotHaveDuplicates();
    }

    @Test
    void spreadsTheTimeInAStageOverAllVisits() {
        Map<String, List<Long>> over = new TreeMap<>();
        Map<String, Integer> open = new TreeMap<>();
        Map<String, Set<String>> who = new TreeMap<>();
        for (Story story : council.stories) {
            for (Story.Visited visit : story.visits()) {
                if (open(visit)) {
                    open.merge(visit.stage(), 1, Integer::sum);
                } else if (visit.to() != null && in(visit.to())) {
                    over.computeIfAbsent(visit.stage(), any -> new ArrayList<>())
                            .add(ChronoUnit.DAYS.between(visit.from(), visit.to()));
                    who.computeIfAbsent(visit.stage(), any -> new HashSet<>()).add(story.reference);
                }
            }
        }
        assertThat(flow.stays()).isNotEmpty().allSatisfy(stay -> {
            String name = flow.nameOf(stay.stageId());
            List<Long> days =
                    over.getOrDefault(name, List.of()).stream().sorted().toList();
            assertThat(stay.over()).as(name).isEqualTo(days.size());
            assertThat(stay.initiatives())
                    .as(name)
                    .isEqualTo(who.getOrDefault(name, Set.of()).size());
            assertThat(stay.open()).as(name).isEqualTo(open.getOrDefault(name, 0));
            if (days.isEmpty()) {
                assertThat(stay.middle()).as(name).isNull();
                assertThat(dots(stay, true)).isEqualTo(stay.open());
                return;
            }
            assertThat(stay.quarter()).isCloseTo(share(days, 0.25), within(0.001));
            assertThat(stay.middle()).isCloseTo(share(days, 0.5), within(0.001));
            assertThat(stay.threeQuarters()).isCloseTo(share(days, 0.75), within(0.001));
            assertThat(dots(stay, false))
                    .as("every visit that is over is in a dot")
                    .isEqualTo(days.size());
            assertThat(dots(stay, true)).isEqualTo(stay.open());
        });
    }

    /** Twice as long as any period of the calendar: what ended before it is told all the same. */
    @Test
    void spreadsEveryVisitEverWhereItLooksBackToTheBeginning() {
        Flow whole = portfolios.flow(founded.manager(), InitiativeFilter.NONE, Period.Length.EVER);
        LocalDate begin = council.stories.stream()
                .map(Story::began)
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertThat(whole.period()).isEqualTo(new Period(Period.Length.EVER, begin, period.to()));
        Map<String, Integer> over = new TreeMap<>();
        for (Story story : council.stories) {
            story.visits().stream()
                    .filter(visit -> visit.to() != null)
                    .forEach(visit -> over.merge(visit.stage(), 1, Integer::sum));
        }
        Map<String, Integer> found = new TreeMap<>();
        whole.stays().forEach(stay -> found.put(whole.nameOf(stay.stageId()), stay.over()));
        found.values().removeIf(number -> number == 0);
        assertThat(found).isEqualTo(over);
        assertThat(flow.stays().stream().mapToInt(Flow.Stay::over).sum())
                .isLessThan(over.values().stream().mapToInt(Integer::intValue).sum());
        int ended = council.stories.stream()
                .mapToInt(story -> story.daysOf("end").size())
                .sum();
        assertThat(portfolios
                        .show(founded.manager(), InitiativeFilter.NONE, Period.Length.EVER)
                        .farewells()
                        .endings())
                .isEqualTo(ended)
                .isPositive();
    }

    @Test
    void countsWhereSomethingRestedByTheStageInWhichItStoodThen() {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, Integer> now = new TreeMap<>();
        for (Story story : council.stories) {
            List<Story.Rested> rests = story.rests();
            for (Story.Rested rest : rests) {
                if (in(rest.day())) {
                    times.merge(rest.stage(), 1, Integer::sum);
                }
            }
            Story.Standing standing = story.on(period.to());
            if (standing != null && standing.paused()) {
                List<Story.Rested> begun = rests.stream()
                        .filter(rest -> !rest.day().isAfter(period.to()))
                        .toList();
                now.merge(begun.get(begun.size() - 1).stage(), 1, Integer::sum);
            }
        }
        assertThat(flow.rests()).isNotEmpty().allSatisfy(rest -> {
            String name = flow.nameOf(rest.stageId());
            assertThat(rest.times()).as(name).isEqualTo(times.getOrDefault(name, 0));
            assertThat(rest.now()).as(name).isEqualTo(now.getOrDefault(name, 0));
        });
        assertThat(flow.rests().stream().mapToInt(Flow.Rest::times).sum())
                .isEqualTo(times.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(flow.rests().stream().mapToInt(Flow.Rest::now).sum())
                .isEqualTo(flow.size().paused());
    }

    /** By dates it would be the stage to which it went on that same day. */
    @Test
    void countsARestInItsOwnStageWhereItMovedOnTheSameDay() {
        TestOrganisation other = organisations.found();
        Council small = Council.of(jdbc, other);
        List<String> stages = small.stages.keySet().stream().sorted().toList();
        LocalDate day = period.to().minusDays(40);
        small.started("Rested and moved", day.minusDays(10), stages.get(0))
                .paused(day)
                .resumed(day)
                .moved(day, stages.get(1))
                .write();
        Actor manager = other.person(BuiltInRole.MANAGER);

        Flow.Rest rest =
                portfolios.flow(manager, InitiativeFilter.NONE, period).rests().get(0);

        assertThat(rest.stageId()).isEqualTo(small.stages.get(stages.get(0)));
        FigureLink link = FigureLink.of("paused-in", period.from(), period.to(), rest.stageId());
        assertThat(list.count(
                        manager,
                        FilterQuery.read(Map.of(FilterQuery.MORE + link.question(), new String[] {link.answer()}))))
                .isEqualTo(1);
    }

    /** By the day of the move or of the ending, however long ago the event was. */
    @Test
    void tellsWhatHappenedInThePeriodAndWhatLayBehindItsMovesBackAndEndings() {
        long old = event("Old savings round", period.from().minusDays(300));
        long none = event("Nothing came of it", period.to().minusDays(3));
        long older = event("Behind nothing of the period", period.from().minusDays(400));
        List<Long> moves = jdbc.sql("""
                select id from move where organisation_id = ? and direction = 'ON' and moved_on between ? and ? limit 3""")
                .params(council.id, period.from(), period.to())
                .query(Long.class)
                .list();
        assertThat(moves).hasSize(3);
        moves.forEach(move -> jdbc.sql("update move set direction = 'BACK', context_event_id = ? where id = ?")
                .params(old, move)
                .update());
        jdbc.sql("""
                update move set direction = 'BACK', context_event_id = ?
                where id = (select id from move where organisation_id = ? and direction = 'ON' and moved_on < ? limit 1)""").params(older, council.id, period.from()).update();
        int endings = jdbc.sql(
                        "update ending set context_event_id = ? where organisation_id = ? and ended_on between ? and ?")
                .params(old, council.id, period.from(), period.to())
                .update();
        assertThat(endings).isPositive();

        assertThat(portfolios
                        .flow(founded.person(BuiltInRole.MANAGER), InitiativeFilter.NONE, period)
                        .causes())
                .extracting(cause -> cause.id() + " " + cause.backs() + " " + cause.endings())
                .containsExactly(none + " 0 0", old + " 3 " + endings);
    }

    /** On one page it is counted nowhere that it is not listed. */
    @Test
    void saysNothingOfAnEventThatWasWithdrawn() {
        long stays = event("Savings round");
        long goes = event("Entered by mistake");
        List<Long> moves = jdbc.sql("""
                select id from move where organisation_id = ? and direction = 'ON' and moved_on between ? and ? limit 2""")
                .params(council.id, period.from(), period.to())
                .query(Long.class)
                .list();
        for (int place = 0; place < 2; place++) {
            jdbc.sql("update move set direction = 'BACK', context_event_id = ? where id = ?")
                    .params(place == 0 ? stays : goes, moves.get(place))
                    .update();
        }
        assertThat(told())
                .containsExactly("2", "Entered by mistake, Savings round", "Entered by mistake, Savings round");
        jdbc.sql("update context_event set withdrawn_at = now() where id = ?")
                .param(goes)
                .update();
        founded.recorded();
        assertThat(told()).containsExactly("1", "Savings round", "Savings round");
    }

    /** How many moves back name an event, those of which they have one in common, and those listed beneath. */
    private List<String> told() {
        Flow now = portfolios.flow(founded.person(BuiltInRole.MANAGER), InitiativeFilter.NONE, period);
        return List.of(
                String.valueOf(now.backsCounted().named()),
                String.join(
                        ", ",
                        now.backReasons().shared().stream()
                                .filter(shared -> shared.sort() == BackReasons.Sort.EVENT)
                                .map(BackReasons.Shared::name)
                                .sorted()
                                .toList()),
                String.join(
                        ", ",
                        now.causes().stream()
                                .filter(cause -> cause.backs() > 0)
                                .map(Flow.Cause::name)
                                .sorted()
                                .toList()));
    }

    /** The first three say the same, the next two have one event behind them and a third another of its kind. */
    @Test
    void groupsMovesBackByWhatIsTheSameAndGuessesNothing() {
        record Move(long id, long initiative, long fromVisit, long stage) {}
        List<Move> moves = jdbc.sql("""
                select m.id, m.initiative_id as initiative, m.from_visit_id as from_visit, v.stage_id as stage
                from move m join visit v on v.id = m.from_visit_id
                where m.organisation_id = ? and m.moved_on between ? and ? order by m.id limit 8""")
                .params(council.id, period.from(), period.to())
                .query(Move.class)
                .list();
        assertThat(moves).hasSize(8);
        long savings = event("Savings round");
        long second = event("Second round");
        List<String> reasons = List.of(
                "Fostering was not ready!",
                "fostering  was not ready",
                "Fôstering: was not ready",
                "One",
                "Two",
                "Three",
                "Four",
                "Fostering was ready");
        for (int i = 0; i < 8; i++) {
            Long behind = i == 3 || i == 4 ? Long.valueOf(savings) : i == 5 ? Long.valueOf(second) : null;
            jdbc.sql("update move set direction = 'BACK', reason = :reason, context_event_id = :event where id = :id")
                    .param("reason", reasons.get(i))
                    .param("event", behind, java.sql.Types.BIGINT)
                    .param("id", moves.get(i).id())
                    .update();
        }
        Move reviewed = moves.get(6);
        long criterion = council.insert("""
                insert into criterion (stage_id, ordinal, topic, wording) values (?, 990, 'GROUND', 'Carers are ready')
                returning id""", reviewed.stage());
        council.evenOfWhatEnded(() -> {
            long review = council.insert(
                    """
                    insert into review (organisation_id, initiative_id, number, visit_id, stage_id, stage_name, held_on, state, started_at)
                    values (?, ?, 1, ?, ?, 'Then', ?, 'DRAFT', now()) returning id""",
                    council.id,
                    reviewed.initiative(),
                    reviewed.fromVisit(),
                    reviewed.stage(),
                    LocalDate.now(clock));
            jdbc.sql(
                            "insert into review_answer (review_id, ordinal, criterion_id, topic, wording, answer) values (?, 1, ?, '', 'Carers are ready', 'NOT_YET')")
                    .params(review, criterion)
                    .update();
            jdbc.sql("update move set review_id = ? where id = ?")
                    .params(review, reviewed.id())
                    .update();
        });
        Actor manager = founded.person(BuiltInRole.MANAGER);

        BackReasons found =
                portfolios.flow(manager, InitiativeFilter.NONE, period).backReasons();

        assertThat(found.shared())
                .extracting(each -> each.sort() + " " + each.name() + " " + each.kind() + " " + each.times())
                .containsExactly(
                        "EVENT Savings round BUDGET_ROUND 2",
                        "EVENT Second round BUDGET_ROUND 1",
                        "CRITERION Carers are ready null 1",
                        "WORDS Fostering was not ready! null 3");
        assertThat(found.alone()).isEqualTo(1);
        assertThat(found.kinds()).containsExactly(new BackReasons.Kind("budget-round", 3));
        for (BackReasons.Shared each : found.shared()) {
            FigureLink link = FigureLink.of(each.sort().figure(), period.from(), period.to(), each.id());
            assertThat(list.count(
                            manager,
                            FilterQuery.read(Map.of(FilterQuery.MORE + link.question(), new String[] {link.answer()}))))
                    .as(each.name())
                    .isEqualTo(each.initiatives());
        }
    }

    private long event(String name) {
        return event(name, period.from());
    }

    private long event(String name, LocalDate day) {
        return council.insert("""
                insert into context_event (organisation_id, happened_on, kind, name, recorded_at)
                values (?, ?, 'BUDGET_ROUND', ?, now()) returning id""", council.id, day, name);
    }

    private int dots(Flow.Stay stay, boolean open) {
        return flow.dots().stream()
                .filter(dot -> dot.stageId() == stay.stageId() && dot.open() == open)
                .mapToInt(Flow.Dot::visits)
                .sum();
    }

    /** Between the two nearest, by how far it lies between them. */
    /** What the table says: as many of them took at most so long. */
    private static double share(List<Long> sorted, double share) {
        return sorted.stream()
                .filter(days -> sorted.stream().filter(each -> each <= days).count() >= share * sorted.size())
                .findFirst()
                .orElseThrow();
    }

    private boolean in(LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }
}
