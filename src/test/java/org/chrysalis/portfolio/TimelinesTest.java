package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Timeline.Kind;
import org.chrysalis.portfolio.Timeline.Row;
import org.chrysalis.portfolio.Timeline.Span;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.chrysalis.support.Forbidden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A timeline says of each day what the stories say of it, gone through day by day. */
@PortfolioDatabaseTest
class TimelinesTest {

    @Autowired
    private Timelines timelines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Council council;
    private LocalDate today;

    @BeforeEach
    void found() {
        council = Council.withFiveStages(jdbc);
        today = LocalDate.now(clock);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void saysOfEveryDayWhereEachInitiativeStoodAndWhereWorkWentOnAlongside(long seed) {
        new MadeUpStories(council, new Random(seed)).write(12, today.minusDays(700), today);
        council.check();
        for (Zoom zoom : Zoom.values()) {
            Timeline timeline = show(council.viewer(), zoom, today.minusDays(500));
            for (Row row : timeline.rows()) {
                Story story = story(row);
                for (LocalDate day = timeline.window().from();
                        day.isBefore(timeline.window().end()) && !day.isAfter(today);
                        day = day.plusDays(1)) {
                    Story.Standing then = story.on(day);
                    assertThat(on(day, row, Kind.VISIT))
                            .as(story.name + " on " + day)
                            .isEqualTo(then == null ? new TreeSet<>() : new TreeSet<>(List.of(then.stage())));
                    assertThat(on(day, row, Kind.ALONGSIDE))
                            .as(story.name + " alongside on " + day)
                            .isEqualTo(then == null ? new TreeSet<>() : then.alongside());
                    assertThat(on(day, row, Kind.REST)).hasSize(then != null && then.paused() ? 1 : 0);
                }
            }
        }
    }

    /** Of what is over by now it goes on, and what came later is not there. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void saysOfAPastDayWhatHadBeenUntilThen(long seed) {
        new MadeUpStories(council, new Random(seed)).write(12, today.minusDays(700), today);
        council.check();
        LocalDate then = today.minusDays(40 * seed);
        event("Before", then.minusDays(2), false);
        event("Later", then.plusDays(2), false);
        Timeline timeline = timelines
                .aroundOn(council.viewer(), InitiativeFilter.NONE, Period.of(Period.Length.YEAR, then), 100)
                .timeline();
        assertThat(timeline.today()).isEqualTo(then);
        assertThat(timeline.events()).extracting(ContextEventView::name).containsExactly("Before");
        assertThat(timeline.rows())
                .extracting(Row::reference)
                .containsExactlyInAnyOrderElementsOf(council.stories.stream()
                        .filter(story -> story.visits().stream()
                                .anyMatch(visit -> !visit.from().isAfter(then)
                                        && (visit.to() == null
                                                || !visit.to()
                                                        .isBefore(timeline.window()
                                                                .from()))))
                        .map(story -> story.reference)
                        .toList());
        for (Row row : timeline.rows()) {
            Story story = story(row);
            for (LocalDate day = timeline.window().from(); !day.isAfter(then); day = day.plusDays(1)) {
                Story.Standing stood = story.on(day);
                assertThat(on(day, row, Kind.VISIT))
                        .as(story.name + " on " + day)
                        .isEqualTo(stood == null ? new TreeSet<>() : new TreeSet<>(List.of(stood.stage())));
                assertThat(on(day, row, Kind.ALONGSIDE)).isEqualTo(stood == null ? new TreeSet<>() : stood.alongside());
                assertThat(on(day, row, Kind.REST)).hasSize(stood != null && stood.paused() ? 1 : 0);
            }
            assertThat(row.spans()).allSatisfy(span -> {
                assertThat(span.from()).isBeforeOrEqualTo(then);
                assertThat(span.until())
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                until -> assertThat(until).isBeforeOrEqualTo(then));
            });
            assertThat(row.of(Kind.ENDING))
                    .hasSameSizeAs(story.daysOf("end").stream()
                            .filter(day -> !day.isAfter(then)
                                    && !day.isBefore(timeline.window().from()))
                            .toList());
        }
    }

    @Test
    void endsMoneyAndProtectionsWhereTheyEndAndLeavesOutWhatLiesOutside() {
        Story story =
                council.started("Sheltered", today.minusDays(900), "Incubation").write();
        LocalDate first = today.withDayOfYear(1);
        money(story, "Before", first.minusYears(9), first.minusYears(8), true);
        money(story, "Until tomorrow", first, today.plusDays(1), true);
        money(story, "Hoped for", today, today.plusDays(90), false);
        money(story, "Base budget", first, null, true);
        protection(story, "Lifted early", first, today.plusDays(90), today);
        protection(story, "Open", first, null, null);

        Row row = show(council.manager(), Zoom.YEAR, first.minusYears(2)).rows().get(0);

        assertThat(row.of(Kind.MONEY))
                .extracting(Span::words, Span::until, Span::over, Span::firm)
                .containsExactlyInAnyOrder(
                        tuple("Until tomorrow", today.plusDays(1), today.plusDays(2), true),
                        tuple("Hoped for", today.plusDays(90), today.plusDays(91), false),
                        tuple("Base budget", null, null, true));
        assertThat(row.of(Kind.PROTECTION))
                .extracting(Span::words, Span::until)
                .containsExactlyInAnyOrder(tuple("Lifted early", today), tuple("Open", null));
    }

    /** What paid for one that has ended paid for it until then: no line goes on beyond its ending. */
    @Test
    void endsTheMoneyOfAnEndedOneWithIt() {
        LocalDate first = today.minusDays(300);
        LocalDate ended = today.minusDays(30);
        Story over = council.started("Over", today.minusDays(900), "Scaling")
                .ended(ended)
                .write();
        Story again = council.started("Again", today.minusDays(900), "Scaling")
                .ended(ended)
                .reopened(today.minusDays(20), "Scaling")
                .write();
        for (Story story : List.of(over, again)) {
            money(story, "Grant", first, today.plusDays(400), true);
            money(story, "Spent before", first, ended.minusDays(9), true);
            money(story, "Base budget", first, null, true);
            money(story, "To come", ended.plusDays(1), today.plusDays(400), true);
        }

        Map<String, Row> rows = show(council.manager(), Zoom.YEAR, first).rows().stream()
                .collect(Collectors.toMap(Row::name, row -> row));

        assertThat(rows.get("Over").of(Kind.MONEY))
                .extracting(Span::words, Span::until)
                .containsExactlyInAnyOrder(
                        tuple("Grant", ended), tuple("Spent before", ended.minusDays(9)), tuple("Base budget", ended));
        assertThat(rows.get("Again").of(Kind.MONEY))
                .extracting(Span::words, Span::until)
                .contains(tuple("Grant", today.plusDays(400)), tuple("Base budget", null))
                .hasSize(4);
    }

    @Test
    void readsMoneyForThoseAloneWhoMaySeeIt() {
        long person = council.person("Lead");
        Story mine =
                council.started("Mine", today.minusDays(9), "Scaling").write().person(person, "MEMBER");
        Story another =
                council.started("Another", today.minusDays(9), "Scaling").write();
        money(mine, "Mine", today, today, true);
        money(another, "Theirs", today, today, true);

        assertThat(moneyOf(council.viewer())).isEmpty();
        assertThat(moneyOf(council.actor(person, Permission.VIEW_DASHBOARDS, Permission.EDIT_OWN_INITIATIVES)))
                .containsExactly("Mine");
        assertThat(moneyOf(
                        council.actor(council.person("Treasurer"), Permission.VIEW_DASHBOARDS, Permission.VIEW_MONEY)))
                .containsExactlyInAnyOrder("Mine", "Theirs");
    }

    @Test
    void marksReviewsThatWereCompletedEndingsAndWhatHappenedToTheWholeOrganisation() {
        Story story = council.started("Looked at", today.minusDays(90), "Scaling")
                .ended(today.minusDays(5))
                .write();
        review(story, 1, today.minusDays(60), "COMPLETED");
        review(story, 2, today.minusDays(30), "DRAFT");
        event("Inspection", today.minusDays(20), false);
        event("Never", today.minusDays(20), true);
        Council elsewhere = Council.withFiveStages(jdbc);
        elsewhere.insert(
                "insert into context_event (organisation_id, happened_on, kind, name, recorded_at) values (?, ?, 'LAW', 'Elsewhere', now()) returning id",
                elsewhere.id,
                today);

        Timeline timeline = show(council.viewer(), Zoom.YEAR, null);

        Row row = timeline.rows().get(0);
        assertThat(row.of(Kind.REVIEW))
                .extracting(Span::number, Span::from)
                .containsExactly(tuple(1L, today.minusDays(60)));
        assertThat(row.of(Kind.ENDING)).extracting(Span::from).containsExactly(today.minusDays(5));
        assertThat(timeline.events()).extracting(ContextEventView::name).containsExactly("Inspection");
    }

    @ParameterizedTest
    @EnumSource(Zoom.class)
    void opensWithTheBeginningAndTodayInItAndLeadsToAllElse(Zoom zoom) {
        council.started("Long ago", today.minusYears(9), "Scaling").write();
        Timeline opened = show(council.viewer(), zoom, null);

        assertThat(opened.window().from()).isBeforeOrEqualTo(today);
        assertThat(opened.window().last()).isAfterOrEqualTo(today);
        assertThat(opened.earlier()).isTrue();
        assertThat(opened.later()).isFalse();
        TimelineWindow window = opened.window();
        int steps = 0;
        while (show(council.viewer(), zoom, window.from()).earlier() && steps++ < 40) {
            assertThat(window.earlier().end()).isAfterOrEqualTo(window.from());
            window = window.earlier();
        }
        assertThat(window.from()).isBeforeOrEqualTo(today.minusYears(9));
        assertThat(show(council.viewer(), zoom, window.from()).later()).isTrue();
    }

    @Test
    void opensWhereAYoungOrganisationBegan() {
        council.started("New", today.minusDays(1), "Scaling").write();
        Timeline timeline = show(council.viewer(), Zoom.YEAR, null);
        assertThat(timeline.window().from()).isEqualTo(today.minusDays(1).withDayOfYear(1));
        assertThat(timeline.earlier()).isFalse();
        assertThat(timeline.later()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Zoom.class)
    void holdsWholeColumnsThatFollowEachOther(Zoom zoom) {
        TimelineWindow window = new TimelineWindow(zoom, LocalDate.of(2024, 5, 31));
        assertThat(window.from()).isEqualTo(zoom == Zoom.YEAR ? LocalDate.of(2024, 1, 1) : LocalDate.of(2024, 4, 1));
        assertThat(window.end()).isEqualTo(zoom == Zoom.YEAR ? LocalDate.of(2030, 1, 1) : LocalDate.of(2026, 4, 1));
        assertThat(window.columns()).isSorted().startsWith(window.from()).hasSize(zoom == Zoom.YEAR ? 6 : 8);
        assertThat(window.earlier().later()).isEqualTo(window);
        assertThat(new TimelineWindow(zoom, LocalDate.MAX).end()).isBefore(LocalDate.of(2300, 1, 1));
        assertThat(new TimelineWindow(zoom, LocalDate.MIN).from()).isAfter(LocalDate.of(1900, 1, 1));
    }

    @Test
    void showsAPageOfTheListWithItsFilterAndNothingThatIsNotSeen() {
        for (int number = 0; number < 30; number++) {
            council.started("Story %02d".formatted(number), today.minusDays(number), "Scaling")
                    .write();
        }
        council.started("Story kept", today, "Scaling").onlyForItsTeam().write();
        Timeline first = timelines.show(
                council.viewer(), InitiativeFilter.NONE, InitiativeSort.parse("name"), Zoom.YEAR, null, 1);
        Timeline second = timelines.show(
                council.viewer(), InitiativeFilter.NONE, InitiativeSort.parse("name"), Zoom.YEAR, null, 2);
        assertThat(names(first)).hasSize(25).startsWith("Story 00");
        assertThat(names(second)).containsExactly("Story 25", "Story 26", "Story 27", "Story 28", "Story 29");
        assertThat(first.paging().total()).isEqualTo(30);
        Actor nobody = council.actor(council.person("Nobody"));
        assertThatThrownBy(() -> show(nobody, Zoom.YEAR, null)).isInstanceOf(Forbidden.class);
    }

    @Test
    void handsOutWhatStoodInTheTimeWhatGoesOnFirstAndCountsWhatItDoesNotName() {
        council.started("Ended", today.minusDays(300), "Scaling")
                .ended(today.minusDays(90))
                .write();
        council.started("Over long before", today.minusDays(3000), "Scaling")
                .ended(today.minusDays(2900))
                .write();
        Story going = council.started("Going on", today.minusDays(200), "Development")
                .moved(today.minusDays(100), "Prototyping")
                .write();
        money(going, "Grant", today.minusDays(50), today.plusDays(50), true);
        council.started("Young", today.minusDays(3), "Development").write();
        council.started("Kept", today, "Scaling").onlyForItsTeam().write();
        Period year = Period.of(Period.Length.YEAR, today);

        Timelines.Handed handed = timelines.around(council.manager(), InitiativeFilter.NONE, year, 2);

        assertThat(names(handed.timeline())).containsExactly("Going on", "Young");
        assertThat(handed.timeline().paging().total()).isEqualTo(3);
        assertThat(handed.kept()).isOne();
        TimelineWindow window = handed.timeline().window();
        assertThat(handed.timeline().rows().get(0).spans())
                .as("what the timeline of the same time says of it")
                .containsExactlyElementsOf(show(council.manager(), window.zoom(), window.from()).rows().stream()
                        .filter(row -> row.id() == going.id)
                        .findFirst()
                        .orElseThrow()
                        .spans());
        assertThat(timelines
                        .around(council.viewer(), InitiativeFilter.NONE, year, 9)
                        .kept())
                .as("who does not see it does not count it")
                .isZero();
        Actor elsewhere = Council.withFiveStages(jdbc).manager();
        assertThat(timelines.around(elsewhere, InitiativeFilter.NONE, year, 9))
                .extracting(none -> none.timeline().rows().size(), Timelines.Handed::kept)
                .containsExactly(0, 0);
    }

    @Test
    void laysAPeriodAndWhatLiesAheadIntoAsFewColumnsAsItCan() {
        LocalDate day = LocalDate.of(2026, 3, 18);
        assertThat(TimelineWindow.around(new Period(Period.Length.YEAR, day.minusMonths(3), day)))
                .isEqualTo(new TimelineWindow(Zoom.QUARTER, LocalDate.of(2025, 10, 1)));
        assertThat(TimelineWindow.around(new Period(Period.Length.YEAR, day.minusYears(3), day)))
                .isEqualTo(new TimelineWindow(Zoom.YEAR, LocalDate.of(2023, 1, 1)));
        TimelineWindow long20 = TimelineWindow.around(new Period(Period.Length.YEAR, day.minusYears(20), day));
        assertThat(long20.from()).isBefore(day.minusYears(3));
        assertThat(long20.end()).isAfter(day.plusYears(1));
    }

    private Timeline show(Actor actor, Zoom zoom, LocalDate from) {
        return timelines.show(actor, InitiativeFilter.NONE, InitiativeSort.USUAL, zoom, from, 1);
    }

    private List<String> moneyOf(Actor actor) {
        return show(actor, Zoom.YEAR, null).rows().stream()
                .flatMap(row -> row.of(Kind.MONEY).stream())
                .map(Span::words)
                .toList();
    }

    private static List<String> names(Timeline timeline) {
        return timeline.rows().stream().map(Row::name).toList();
    }

    private Story story(Row row) {
        return council.stories.stream()
                .filter(story -> story.id == row.id())
                .findFirst()
                .orElseThrow();
    }

    /** What of this kind held that day: begun by then and not yet over. */
    private static TreeSet<String> on(LocalDate day, Row row, Kind kind) {
        return row.of(kind).stream()
                .filter(span -> !span.from().isAfter(day)
                        && (span.over() == null || span.over().isAfter(day)))
                .map(Span::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void money(Story story, String source, LocalDate from, LocalDate until, boolean committed) {
        council.insert(
                "insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)"
                        + " values (?, ?, ?, 1000, ?, ?, ?, now()) returning id",
                council.id,
                story.id,
                source,
                from,
                until,
                committed);
    }

    private void protection(Story story, String what, LocalDate from, LocalDate until, LocalDate lifted) {
        council.insert(
                "insert into protection (organisation_id, initiative_id, kind, what, starts_on, ends_on, lifted_on, recorded_at)"
                        + " values (?, ?, 'SPACE', ?, ?, ?, ?, now()) returning id",
                council.id,
                story.id,
                what,
                from,
                until,
                lifted);
    }

    private void review(Story story, int number, LocalDate on, String state) {
        boolean completed = state.equals("COMPLETED");
        long visit = council.insert("select min(id) from visit where initiative_id = ?", story.id);
        council.evenOfWhatEnded(() -> council.insert(
                "insert into review (organisation_id, initiative_id, number, visit_id, stage_id, stage_name, held_on, decision, state, started_at, completed_at)"
                        + " values (?, ?, ?, ?, ?, 'Scaling', ?, ?, ?, now(), " + (completed ? "now()" : "null")
                        + ") returning id",
                council.id,
                story.id,
                number,
                visit,
                council.stages.get("Scaling"),
                on,
                completed ? "STAY" : null,
                state));
    }

    private void event(String name, LocalDate on, boolean withdrawn) {
        council.insert(
                "insert into context_event (organisation_id, happened_on, kind, name, recorded_at, withdrawn_at) values (?, ?, 'INSPECTION', ?, now(), "
                        + (withdrawn ? "now()" : "null") + ") returning id",
                council.id,
                on,
                name);
    }
}
