package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chrysalis.demo.LoadedDemonstration;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the demonstration's initiatives travelled, what changed between two days, what a past day, the timeline and the
 * comparison show: counted a second time from the story that it was told by.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTravelTest {

    private static final List<String> STAGES =
            List.of("Development", "Prototyping", "Incubation", "Embedding", "Scaling");

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
    private final long shift = ChronoUnit.DAYS.between(LocalDate.of(2026, 8, 31), today);
    private final LocalDate takenUp = LocalDate.of(2025, 3, 3).plusDays(shift);
    private final Period year = Period.of(Period.Length.YEAR, today);
    private final Period ever = new Period(Period.Length.YEAR, LocalDate.of(2000, 1, 1), today);

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Comparing comparing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private List<JsonNode> all;
    private List<Visit> visits;

    /** A time in a stage, as the story tells it. */
    private record Visit(
            String ref,
            String stage,
            @Nullable String before,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean back() {
            return before != null && STAGES.indexOf(stage) < STAGES.indexOf(before);
        }
    }

    @BeforeAll
    void load() throws Exception {
        demonstration.begin(today);
        all = list(read("scenario").path("initiatives"));
        visits = all.stream().flatMap(this::visits).toList();
    }

    private Stream<Visit> visits(JsonNode initiative) {
        List<JsonNode> moves = list(initiative.path("moves")).stream()
                .filter(move -> STAGES.contains(move.path(1).asString()))
                .toList();
        List<Visit> found = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            LocalDate until = i + 1 < moves.size()
                    ? day(moves.get(i + 1).path(0))
                    : initiative.path("ended").asString("").isEmpty() ? null : day(initiative.path("ended"));
            found.add(new Visit(
                    ref(initiative),
                    moves.get(i).path(1).asString(),
                    i == 0 ? null : moves.get(i - 1).path(1).asString(),
                    day(moves.get(i).path(0)),
                    until));
        }
        return found.stream();
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    @Test
    void wentFromStageToStageAsTheStorySays() throws Exception {
        for (Period period : List.of(year, ever)) {
            Map<String, Integer> times = new TreeMap<>();
            Map<String, Set<String>> who = new TreeMap<>();
            for (Visit visit : visits) {
                if (visit.before() != null && in(period, visit.from())) {
                    String step = (visit.back() ? "BACK " : "ON ") + visit.before() + " to " + visit.stage();
                    times.merge(step, 1, Integer::sum);
                    who.computeIfAbsent(step, any -> new HashSet<>()).add(visit.ref());
                }
            }
            Flow flow = portfolios.flow(anybody(), InitiativeFilter.NONE, period);
            Map<String, String> found = new TreeMap<>();
            flow.steps()
                    .forEach(step -> found.put(
                            step.direction() + " " + flow.nameOf(step.fromId()) + " to " + flow.nameOf(step.toId()),
                            step.times() + " by " + step.initiatives()));
            Map<String, String> told = new TreeMap<>();
            times.forEach((step, count) ->
                    told.put(step, count + " by " + who.get(step).size()));
            assertThat(found).isEqualTo(told);
            List<Visit> backs = visits.stream()
                    .filter(visit -> visit.back() && in(period, visit.from()))
                    .toList();
            assertThat(flow.backsCounted().times()).isEqualTo(backs.size());
            assertThat(flow.backsCounted().initiatives())
                    .isEqualTo((int) backs.stream().map(Visit::ref).distinct().count());
            assertThat(flow.backs())
                    .extracting(back ->
                            back.movedOn() + " " + back.reference() + " " + back.fromStage() + " to " + back.toStage())
                    .containsExactlyInAnyOrderElementsOf(backs.stream()
                            .map(visit ->
                                    visit.from() + " " + visit.ref() + " " + visit.before() + " to " + visit.stage())
                            .sorted(Comparator.reverseOrder())
                            .limit(12)
                            .toList());
            int named = (int) list(read("marlhaven").path("causes")).stream()
                    .filter(cause -> in(period, day(cause.path("on"))))
                    .count();
            assertThat(flow.backReasons().shared())
                    .as("each of the story has words of its own: an event lay behind it, or a review may have found"
                            + " something missing")
                    .allMatch(shared -> shared.sort() != BackReasons.Sort.WORDS)
                    .filteredOn(shared -> shared.sort() == BackReasons.Sort.EVENT)
                    .hasSize(named);
            assertThat(flow.backsCounted().named()).isEqualTo(named);
        }
    }

    @Test
    void stayedInAStageAsLongAsTheStorySays() {
        for (Period period : List.of(year, ever)) {
            Flow flow = portfolios.flow(anybody(), InitiativeFilter.NONE, period);
            Set<String> seen = new HashSet<>();
            for (Flow.Stay stay : flow.stays()) {
                String stage = flow.nameOf(stay.stageId());
                seen.add(stage);
                List<Visit> over = visits.stream()
                        .filter(visit -> visit.stage().equals(stage))
                        .filter(visit -> visit.until() != null && in(period, visit.until()))
                        .toList();
                List<Long> days = over.stream()
                        .map(visit -> ChronoUnit.DAYS.between(visit.from(), visit.until()))
                        .sorted()
                        .toList();
                assertThat(stay.over()).as(stage).isEqualTo(over.size());
                assertThat(stay.initiatives()).as(stage).isEqualTo((int)
                        over.stream().map(Visit::ref).distinct().count());
                assertThat(stay.open()).as(stage).isEqualTo((int) visits.stream()
                        .filter(visit -> visit.stage().equals(stage) && visit.until() == null)
                        .count());
                if (!days.isEmpty()) {
                    assertThat(stay.quarter()).as(stage).isCloseTo(share(days, 0.25), within(0.001));
                    assertThat(stay.middle()).as(stage).isCloseTo(share(days, 0.5), within(0.001));
                    assertThat(stay.threeQuarters()).as(stage).isCloseTo(share(days, 0.75), within(0.001));
                }
            }
            assertThat(seen)
                    .containsAll(visits.stream()
                            .filter(visit -> visit.until() == null)
                            .map(Visit::stage)
                            .toList());
        }
    }

    @Test
    void restedAndWasMovedByEventsAsTheStorySays() throws Exception {
        Flow flow = portfolios.flow(anybody(), InitiativeFilter.NONE, ever);
        Map<String, Integer> rests = new TreeMap<>();
        for (JsonNode initiative : all) {
            if (!initiative.path("paused").asString("").isEmpty()) {
                rests.merge(
                        Objects.requireNonNull(standing(initiative, day(initiative.path("paused")))), 1, Integer::sum);
            }
        }
        assertThat(flow.rests().stream()
                        .collect(Collectors.toMap(rest -> flow.nameOf(rest.stageId()), Flow.Rest::times)))
                .isEqualTo(rests);
        assertThat(flow.rests().stream().collect(Collectors.toMap(rest -> flow.nameOf(rest.stageId()), Flow.Rest::now)))
                .as("none was resumed")
                .isEqualTo(rests);
        Map<String, Integer> behind = new HashMap<>();
        read("marlhaven").path("endings").propertyStream().forEach(ending -> {
            String event = ending.getValue().path("context").asString("");
            if (!event.isEmpty()) {
                behind.merge(event, 1, Integer::sum);
            }
        });
        assertThat(behind).isNotEmpty();
        Map<String, Integer> back = new HashMap<>();
        list(read("marlhaven").path("causes"))
                .forEach(cause -> back.merge(cause.path("context").asString(), 1, Integer::sum));
        assertThat(back).isNotEmpty();
        assertThat(flow.causes())
                .extracting(
                        cause -> cause.happenedOn() + " " + cause.name() + " " + cause.backs() + " " + cause.endings())
                .containsExactlyElementsOf(list(read("context").path("MAR-01")).stream()
                        .map(event -> day(event.path("on")) + " "
                                + event.path("name").asString() + " "
                                + back.getOrDefault(event.path("name").asString(), 0) + " "
                                + behind.getOrDefault(event.path("name").asString(), 0))
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void changedInItsJourneysAsTheStorySays() {
        LocalDate since = today.minusDays(400);
        LocalDate until = today.minusDays(50);
        List<String> told = new ArrayList<>();
        for (Visit visit : visits) {
            String what = visit.before() == null ? "began" : visit.back() ? "moved-back" : "moved-on";
            told.add(visit.from() + " " + visit.ref() + " " + what);
        }
        for (JsonNode initiative : all) {
            for (String end : List.of("paused", "ended")) {
                if (!initiative.path(end).asString("").isEmpty()) {
                    told.add(day(initiative.path(end)) + " " + ref(initiative) + " " + end);
                }
            }
        }
        assertThat(portfolios
                        .changes(anybody(), InitiativeFilter.NONE, since, until)
                        .steps())
                .extracting(step -> step.on() + " " + step.reference() + " " + step.what())
                .containsExactlyInAnyOrderElementsOf(told.stream()
                        .filter(each -> between(LocalDate.parse(each.substring(0, 10)), since, until))
                        .toList());
    }

    /** What lay behind when the council took up Chrysalis was entered then; a sum before its initiative was, with it. */
    /** Between initiatives by when it was entered, the latest first. */
    @Test
    void tellsEachDayInTheOrderInWhichItWasEntered() {
        Map<String, OffsetDateTime> entered = new TreeMap<>();
        jdbc.sql("""
                select i.reference || ' ' || m.moved_on || ' ' || s.name as step, m.recorded_at as at
                from move m join initiative i on i.id = m.initiative_id join stage s on s.id = m.to_stage_id
                where i.organisation_id = :organisation
                union all
                select i.reference || ' ' || p.started_on || ' ' || s.name, p.entered_at
                from pause p join initiative i on i.id = p.initiative_id
                join visit v on v.id = p.visit_id join stage s on s.id = v.stage_id
                where i.organisation_id = :organisation""").param("organisation", anybody().organisationId()).query(row -> {
            entered.put(row.getString("step"), row.getObject("at", OffsetDateTime.class));
        });
        Map<LocalDate, List<OffsetDateTime>> days = new TreeMap<>();
        portfolios.changes(anybody(), InitiativeFilter.NONE, LocalDate.of(2000, 1, 1), today).steps().stream()
                .filter(step -> !step.what().equals("ended"))
                .forEach(step -> days.computeIfAbsent(step.on(), any -> new ArrayList<>())
                        .add(entered.get(step.reference() + " " + step.on() + " " + step.toStage())));
        assertThat(days.values())
                .anyMatch(day -> day.size() > 1)
                .allSatisfy(day -> assertThat(day).doesNotContainNull().isSortedAccordingTo(Comparator.reverseOrder()));
    }

    @Test
    void wonAndLostTheMoneyOfTheStory() throws Exception {
        JsonNode staged = read("funding");
        for (LocalDate since : List.of(takenUp.minusDays(1), today.minusDays(400), today.minusDays(120))) {
            LocalDate until = today.minusDays(20);
            Map<String, Long> pounds = new TreeMap<>();
            Map<String, Integer> sums = new TreeMap<>();
            for (JsonNode initiative : all) {
                LocalDate logged = day(list(initiative.path("moves")).get(0).path(0));
                List<JsonNode> money = list(initiative.path("funding"));
                String over = initiative.path("ended").asString("");
                boolean stopped = !over.isEmpty() && between(day(initiative.path("ended")), since, until);
                for (JsonNode sum : money) {
                    LocalDate written = latest(takenUp, latest(logged, day(sum.path(2))));
                    long amount = sum.path(1).asLong();
                    String end = sum.path(3).asString();
                    if (between(written, since, until)) {
                        boolean past = !end.isEmpty() && !day(sum.path(3)).isAfter(since);
                        add(pounds, sums, past ? "past" : end.isEmpty() ? "won a year" : "won", past ? 0 : amount);
                    }
                    if (stopped
                            && !written.isAfter(until)
                            && (end.isEmpty() || !day(sum.path(3)).isBefore(day(initiative.path("ended"))))) {
                        add(pounds, sums, end.isEmpty() ? "stopped a year" : "stopped", amount);
                        continue;
                    }
                    boolean before = over.isEmpty()
                            || !end.isEmpty() && day(sum.path(3)).isBefore(day(initiative.path("ended")));
                    if (before
                            && !end.isEmpty()
                            && !written.isAfter(until)
                            && between(day(sum.path(3)), since, until)) {
                        boolean followed = money.stream()
                                .filter(other -> !latest(takenUp, latest(logged, day(other.path(2))))
                                        .isAfter(until))
                                .anyMatch(other -> other.path(3).asString().isEmpty()
                                        || day(other.path(3)).isAfter(day(sum.path(3))));
                        add(pounds, sums, followed ? "followed" : "ended", amount);
                    }
                }
                for (JsonNode hope : staged.path(ref(initiative)).path("hoped")) {
                    LocalDate written = latest(takenUp, day(hope.path("on")));
                    String end = hope.path("to").asString("");
                    long amount = (long) Double.parseDouble(hope.path("amount").asString());
                    if (between(written, since, until)) {
                        add(pounds, sums, end.isEmpty() ? "hoped a year" : "hoped", amount);
                    }
                    if (stopped && !written.isAfter(until)) {
                        add(pounds, sums, end.isEmpty() ? "hope-stopped a year" : "hope-stopped", amount);
                    } else if (!end.isEmpty()
                            && !written.isAfter(until)
                            && between(LocalDate.parse(end), since, until)) {
                        add(pounds, sums, "hope-ended", amount);
                    }
                }
            }
            ChangedMoney money = Objects.requireNonNull(portfolios
                    .changes(anybody(), InitiativeFilter.NONE, since, until)
                    .money());
            assertThat(money.totals().stream()
                            .collect(Collectors.toMap(
                                    DemonstrationTravelTest::way,
                                    total -> total.pounds() == null
                                            ? 0
                                            : total.pounds().longValueExact())))
                    .as("since %s", since)
                    .isEqualTo(pounds);
            assertThat(money.totals().stream()
                            .collect(Collectors.toMap(DemonstrationTravelTest::way, ChangedMoney.Total::sums)))
                    .isEqualTo(sums);
            assertThat(money.changed()).isEqualTo(money.sums().size()).isPositive();
        }
    }

    /** What has no end says what comes in a year, and is not added to what is whole. */
    private static String way(ChangedMoney.Total total) {
        return total.yearly() ? total.way() + " a year" : total.way();
    }

    private static void add(Map<String, Long> pounds, Map<String, Integer> sums, String way, long amount) {
        pounds.merge(way, amount, Long::sum);
        sums.merge(way, 1, Integer::sum);
    }

    /** Each risk as it stood on the two days: open from its first score, settled with its last or on the day told. */
    @Test
    void sawTheRisksOfTheStoryGoUpAndDown() throws Exception {
        JsonNode staged = read("risk").path("risks");
        for (LocalDate since : List.of(takenUp.minusDays(1), takenUp, today.minusDays(300))) {
            LocalDate until = today.minusDays(20);
            List<String> told = new ArrayList<>();
            for (JsonNode initiative : all) {
                List<JsonNode> risks = list(initiative.path("risks"));
                for (int i = 0; i < risks.size(); i++) {
                    JsonNode stage = staged.path(ref(initiative)).path(i);
                    String state = risks.get(i).path(3).asString();
                    Integer before = score(stage, since);
                    Integer after = score(stage, until);
                    boolean wasOver = over(stage, state, since);
                    boolean isOver = over(stage, state, until);
                    String settled = state.startsWith("Happened") ? "happened" : "closed";
                    String ended = initiative.path("ended").asString("");
                    boolean left = !ended.isEmpty() && between(day(initiative.path("ended")), since, until);
                    boolean gone =
                            !ended.isEmpty() && !day(initiative.path("ended")).isAfter(since);
                    String way = after == null
                            ? ""
                            : isOver
                                    ? (before == null || !wasOver ? settled : "")
                                    : left ? "left" : gone ? "" : before == null ? "new" : turned(before, after);
                    if (!way.isEmpty()) {
                        told.add(ref(initiative) + " " + way + " " + after + " of 25");
                    }
                }
            }
            Changes changes = portfolios.changes(anybody(), InitiativeFilter.NONE, since, until);
            assertThat(changes.risks().risks())
                    .as("since %s", since)
                    .extracting(risk -> risk.reference() + " " + risk.way() + " "
                            + Objects.requireNonNull(risk.score()).number() + " of "
                            + risk.score().most())
                    .containsExactlyInAnyOrderElementsOf(told);
            assertThat(changes.risks().all()).isEqualTo(told.size()).isPositive();
        }
    }

    private static String turned(int before, int after) {
        return before == after ? "" : after > before ? "up" : "down";
    }

    /** The last one by that day; none where it was not entered yet. */
    private @Nullable Integer score(JsonNode stage, LocalDate day) {
        Integer found = null;
        for (JsonNode score : stage.path("scores")) {
            if (!latest(takenUp, day(score.path(0))).isAfter(day)) {
                found = score.path(1).asInt() * score.path(2).asInt();
            }
        }
        return found;
    }

    private boolean over(JsonNode stage, String state, LocalDate day) {
        List<JsonNode> scores = list(stage.path("scores"));
        JsonNode settled = stage.path("over").isMissingNode()
                        || stage.path("over").asString("").isEmpty()
                ? scores.get(scores.size() - 1).path(0)
                : stage.path("over");
        return (state.startsWith("Closed") || state.startsWith("Happened"))
                && !latest(takenUp, day(settled)).isAfter(day);
    }

    @Test
    void showsAPastDayAsTheStorySays() {
        for (int ago : List.of(30, 200, 420)) {
            LocalDate day = today.minusDays(ago);
            Map<String, Integer> standing = new TreeMap<>();
            int paused = 0;
            for (JsonNode initiative : all) {
                String stage = standing(initiative, day);
                if (stage != null) {
                    standing.merge(stage, 1, Integer::sum);
                    String rest = initiative.path("paused").asString("");
                    paused += !rest.isEmpty() && !day(initiative.path("paused")).isAfter(day) ? 1 : 0;
                }
            }
            Period past = Period.of(Period.Length.YEAR, day);
            int heard = 0;
            for (JsonNode initiative : all) {
                for (JsonNode event : initiative.path("participation")) {
                    heard += in(past, day(event.path(0))) ? 1 : 0;
                }
            }
            Portfolio portfolio = portfolios.show(anybody(), InitiativeFilter.NONE, Period.Length.YEAR, day);
            Map<String, Integer> found = new TreeMap<>();
            portfolio.pipeline().stages().stream()
                    .filter(stage -> stage.standing() > 0)
                    .forEach(stage -> found.put(stage.name(), stage.standing()));
            assertThat(found).as("as of %s", day).isEqualTo(standing);
            assertThat(portfolio.pipeline().paused()).isEqualTo(paused);
            assertThat(portfolio.voice().heard().times()).isEqualTo(heard);
            assertThat(portfolio.pipeline().times("moved-back")).isEqualTo((int) visits.stream()
                    .filter(visit -> visit.back() && in(past, visit.from()))
                    .count());
        }
    }

    @Test
    void drawsTheVisitsAndTheMoneyOfTheStoryOverTheYears() throws Exception {
        JsonNode staged = read("funding");
        Timeline timeline = timelines.show(
                anybody(), InitiativeFilter.NONE, InitiativeSort.USUAL, Zoom.YEAR, LocalDate.of(2023, 1, 1), 1);
        assertThat(timeline.rows()).hasSize(all.size());
        for (Timeline.Row row : timeline.rows()) {
            JsonNode initiative = all.stream()
                    .filter(each -> ref(each).equals(row.reference()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.of(Timeline.Kind.VISIT))
                    .as(ref(initiative))
                    .extracting(span -> span.words() + " " + span.from() + " " + span.until())
                    .containsExactlyElementsOf(visits(initiative)
                            .map(visit -> visit.stage() + " " + visit.from() + " " + visit.until())
                            .toList());
            TreeSet<String> money = new TreeSet<>();
            for (JsonNode sum : initiative.path("funding")) {
                money.add(sum.path(0).asString() + " " + day(sum.path(2)) + " " + lastDay(initiative, sum.path(3))
                        + " true");
            }
            for (JsonNode hope : staged.path(ref(initiative)).path("hoped")) {
                money.add(hope.path("source").asString() + " " + day(hope.path("from")) + " "
                        + lastDay(initiative, hope.path("to")) + " false");
            }
            assertThat(row.of(Timeline.Kind.MONEY).stream()
                            .map(span -> span.words() + " " + span.from() + " " + span.until() + " " + span.firm()))
                    .as(ref(initiative))
                    .containsExactlyInAnyOrderElementsOf(money);
            assertThat(row.of(Timeline.Kind.REST))
                    .hasSize(initiative.path("paused").asString("").isEmpty() ? 0 : 1);
            assertThat(row.of(Timeline.Kind.ENDING))
                    .extracting(Timeline.Span::from)
                    .isEqualTo(
                            initiative.path("ended").asString("").isEmpty()
                                    ? List.of()
                                    : List.of(day(initiative.path("ended"))));
        }
    }

    @Test
    void putsInitiativesOfTheStorySideBySide() throws Exception {
        Actor actor = anybody();
        for (List<JsonNode> some :
                List.of(all.subList(0, 4), all.subList(4, 8), all.subList(8, 12), all.subList(12, 14))) {
            List<String> references =
                    some.stream().map(DemonstrationTravelTest::ref).toList();
            List<Comparison.Side> sides = comparing.sides(actor, comparing.chosen(actor, references));
            assertThat(sides).extracting(Comparison.Side::reference).isEqualTo(references);
            for (int i = 0; i < some.size(); i++) {
                compare(some.get(i), sides.get(i));
            }
        }
    }

    private void compare(JsonNode initiative, Comparison.Side side) throws Exception {
        List<Visit> own = visits(initiative).toList();
        assertThat(side.standing().visits()).as(ref(initiative)).isEqualTo(own.size());
        assertThat(side.standing().movedBack())
                .isEqualTo((int) own.stream().filter(Visit::back).count());
        assertThat(side.standing().beganOn()).isEqualTo(own.get(0).from());
        assertThat(side.standing().stageName())
                .isEqualTo(own.get(own.size() - 1).stage());
        long occasions = 0;
        long attendances = 0;
        for (JsonNode event : initiative.path("participation")) {
            occasions++;
            attendances += DemonstrationPortfolioTest.atLeast(DemonstrationPortfolioTest.groups(
                    event, read("participation").path(ref(initiative))));
        }
        assertThat(side.heard().occasions()).isEqualTo(occasions);
        assertThat(side.heard().attendances()).isEqualTo(attendances);
        Map<String, Long> risks = list(initiative.path("risks")).stream()
                .collect(Collectors.groupingBy(
                        risk -> risk.path(3).asString().startsWith("Happened")
                                        && risk.path(0).asString().equals("People")
                                ? "happened"
                                : risk.path(3).asString().matches("(Closed|Happened).*")
                                        ? "over"
                                        : risk.path(0).asString().equals("People") ? "people" : "others",
                        Collectors.counting()));
        assertThat(side.risks().people()).isEqualTo(risks.getOrDefault("people", 0L));
        assertThat(side.risks().others()).isEqualTo(risks.getOrDefault("others", 0L));
        assertThat(side.risks().happened()).isEqualTo(risks.getOrDefault("happened", 0L));
        assertThat(side.risks().over()).isEqualTo(risks.getOrDefault("over", 0L));
        List<JsonNode> money = list(initiative.path("funding"));
        assertThat(side.money()).isNotNull();
        assertThat(side.money().committed()).isEqualTo(money.size());
        assertThat(side.money().goesOn())
                .isEqualTo(money.stream().anyMatch(sum -> sum.path(3).asString().isEmpty()));
    }

    /** None before it began and once it had ended. */
    private @Nullable String standing(JsonNode initiative, LocalDate day) {
        return visits(initiative)
                .filter(visit -> !visit.from().isAfter(day)
                        && (visit.until() == null || visit.until().isAfter(day)))
                .map(Visit::stage)
                .findFirst()
                .orElse(null);
    }

    /** Between the two nearest, by how far it lies between them. */
    /** What the table says: as many of them took at most so long. */
    private static double share(List<Long> sorted, double share) {
        return sorted.stream()
                .filter(days -> sorted.stream().filter(each -> each <= days).count() >= share * sorted.size())
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean between(LocalDate day, LocalDate since, LocalDate until) {
        return day.isAfter(since) && !day.isAfter(until);
    }

    private static boolean in(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private static String ref(JsonNode initiative) {
        return initiative.path("ref").asString();
    }

    /** Of money: no later than its initiative. */
    private @Nullable LocalDate lastDay(JsonNode initiative, JsonNode to) {
        LocalDate last = to.asString("").isEmpty() ? null : day(to);
        LocalDate over = initiative.path("ended").asString("").isEmpty() ? null : day(initiative.path("ended"));
        return over != null && (last == null || last.isAfter(over)) ? over : last;
    }

    private LocalDate day(JsonNode told) {
        return LocalDate.parse(told.asString()).plusDays(shift);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private JsonNode read(String name) throws Exception {
        return json.readTree(new ClassPathResource("demo/" + name + ".json").getInputStream());
    }

    private Actor anybody() {
        return jdbc.sql("""
                select p.id as person, p.name, o.id as organisation from organisation o
                join membership m on m.organisation_id = o.id join person p on p.id = m.person_id
                where o.code = 'MAR' and p.email = 'manager@marlhaven.example'""")
                .query((row, number) -> new Actor(
                        row.getLong("person"),
                        row.getString("name"),
                        row.getLong("organisation"),
                        "MAR",
                        EnumSet.allOf(Permission.class)))
                .single();
    }
}
