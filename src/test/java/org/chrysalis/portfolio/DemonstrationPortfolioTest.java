package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.chrysalis.demo.LoadedDemonstration;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure of the demonstration's portfolio, counted a second time from the story that it was told by. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationPortfolioTest {

    private static final int QUARTER = 3;

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
    private final long shift = ChronoUnit.DAYS.between(LocalDate.of(2026, 8, 31), today);
    private final Period year = Period.of(Period.Length.YEAR, today);
    private final Period ever = new Period(Period.Length.YEAR, LocalDate.of(2000, 1, 1), today);

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private List<JsonNode> all;
    private JsonNode derived;
    private JsonNode shelter;
    private Portfolio portfolio;
    private Portfolio whole;

    @BeforeAll
    void load() throws Exception {
        demonstration.begin(today);
        JsonNode scenario = read("scenario");
        all = list(scenario.path("initiatives"));
        derived = scenario.path("derived");
        shelter = read("shelter");
        portfolio = portfolios.show(anybody(), InitiativeFilter.NONE, year);
        whole = portfolios.show(anybody(), InitiativeFilter.NONE, ever);
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    @Test
    void standsByStageAsTheStorySays() {
        Map<String, Integer> found = new TreeMap<>();
        for (Pipeline.Stage stage : portfolio.pipeline().stages()) {
            found.merge(stage.name(), stage.standing() - stage.paused(), Integer::sum);
            if (stage.paused() > 0) {
                found.put(stage.name() + " (paused)", stage.paused());
            }
        }
        found.put("Ended", portfolio.size().ended());
        Map<String, Integer> told = new TreeMap<>();
        derived.path("by_stage")
                .propertyStream()
                .forEach(entry -> told.put(entry.getKey(), entry.getValue().asInt()));
        assertThat(found).isEqualTo(told);
        assertThat(portfolio.size().all()).isEqualTo(all.size());
    }

    @Test
    void movedAsOftenAsTheStorySays() {
        assertThat(whole.pipeline().times("moved-on"))
                .isEqualTo(derived.path("forward_moves").asInt());
        assertThat(whole.pipeline().times("moved-back"))
                .isEqualTo(derived.path("backward_moves").asInt());
        assertThat(whole.pipeline().times("began")).isEqualTo(all.size());
        assertThat(whole.pipeline().times("ended")).isEqualTo(2);
        assertThat(whole.pipeline().times("again")).isZero();
        Map<String, Set<String>> came = new HashMap<>();
        int on = 0;
        int back = 0;
        for (JsonNode initiative : all) {
            List<JsonNode> moves = list(initiative.path("moves"));
            for (int i = 0; i < moves.size(); i++) {
                String stage = moves.get(i).path(1).asString();
                if (!stages().contains(stage) || !in(year, day(moves.get(i).path(0)))) {
                    continue;
                }
                came.computeIfAbsent(stage, any -> new HashSet<>()).add(ref(initiative));
                if (i > 0) {
                    boolean forward = stages().indexOf(stage)
                            > stages().indexOf(moves.get(i - 1).path(1).asString());
                    on += forward ? 1 : 0;
                    back += forward ? 0 : 1;
                }
            }
        }
        assertThat(portfolio.pipeline().times("moved-on")).isEqualTo(on);
        assertThat(portfolio.pipeline().times("moved-back")).isEqualTo(back);
        for (Pipeline.Stage stage : portfolio.pipeline().stages()) {
            assertThat(stage.came())
                    .as(stage.name())
                    .isEqualTo(came.getOrDefault(stage.name(), Set.of()).size());
        }
    }

    @Test
    void countsTheInitiativesToWhichSomethingHappenedAndThoseThatWerePaused() {
        for (Period period : List.of(year, ever)) {
            Map<String, Set<String>> who = new HashMap<>();
            Map<String, Integer> times = new HashMap<>();
            for (JsonNode initiative : all) {
                List<JsonNode> moves = list(initiative.path("moves"));
                for (int i = 0; i < moves.size(); i++) {
                    int place = stages().indexOf(moves.get(i).path(1).asString());
                    int before = i == 0
                            ? place
                            : stages().indexOf(moves.get(i - 1).path(1).asString());
                    happened(
                            who,
                            times,
                            i == 0 ? "began" : place > before ? "moved-on" : "moved-back",
                            initiative,
                            moves.get(i).path(0),
                            period);
                }
                happened(who, times, "paused", initiative, initiative.path("paused"), period);
                happened(who, times, "ended", initiative, initiative.path("ended"), period);
            }
            Pipeline found = (period == year ? portfolio : whole).pipeline();
            for (String what :
                    List.of("began", "moved-on", "moved-back", "paused", "resumed", "ended", "again", "reopened")) {
                assertThat(found.initiatives(what))
                        .as(what)
                        .isEqualTo(who.getOrDefault(what, Set.of()).size());
                assertThat(found.times(what)).as(what).isEqualTo(times.getOrDefault(what, 0));
            }
        }
        assertThat(whole.pipeline().times("paused")).isEqualTo(1);
    }

    private void happened(
            Map<String, Set<String>> who,
            Map<String, Integer> times,
            String what,
            JsonNode initiative,
            JsonNode day,
            Period period) {
        if (!day.asString("").isEmpty() && in(period, day(day))) {
            who.computeIfAbsent(what, any -> new HashSet<>()).add(ref(initiative));
            times.merge(what, 1, Integer::sum);
        }
    }

    @Test
    void splitsTheScreen() {
        SplitScreen split = portfolio.split();
        assertThat(split.improving().initiatives())
                .isEqualTo(derived.path("split_screen").path("Improve").asInt());
        assertThat(split.making().initiatives())
                .isEqualTo(derived.path("split_screen").path("Innovate").asInt());
        assertThat(split.notSure().initiatives()).isZero();
        assertThat(split.improving().pounds()).isCloseTo(pounds("Improve"), within(BigDecimal.valueOf(0.01)));
        assertThat(split.making().pounds()).isCloseTo(pounds("Innovate"), within(BigDecimal.valueOf(0.01)));
        assertThat(split.improving().days()).isEqualByComparingTo(days("Improve"));
        assertThat(split.making().days()).isEqualByComparingTo(days("Innovate"));
        assertThat(split.unfunded()).isZero();
        assertThat(split.undrawn()).isEqualTo((int) live().stream()
                .filter(initiative -> draws(initiative).isEmpty())
                .count());
    }

    /** Each sum day by day: every day of the period that it covers costs the same. */
    private BigDecimal pounds(String screen) {
        BigDecimal pounds = BigDecimal.ZERO;
        for (JsonNode initiative : live()) {
            if (!initiative.path("screen").asString().equals(screen)) {
                continue;
            }
            for (JsonNode sum : initiative.path("funding")) {
                LocalDate from = day(sum.path(2));
                String end = sum.path(3).asString();
                long length = end.isEmpty() ? 365 : ChronoUnit.DAYS.between(from, day(sum.path(3))) + 1;
                long covered = year.from()
                        .datesUntil(year.to().plusDays(1))
                        .filter(each -> !each.isBefore(from) && (end.isEmpty() || !each.isAfter(day(sum.path(3)))))
                        .count();
                pounds = pounds.add(BigDecimal.valueOf(sum.path(1).asLong())
                        .multiply(BigDecimal.valueOf(covered))
                        .divide(BigDecimal.valueOf(length), 8, RoundingMode.HALF_UP));
            }
        }
        return pounds;
    }

    @Test
    void listsTheMoneyThatEnds() {
        Map<LocalDate, Integer> sums = new TreeMap<>();
        Map<LocalDate, Long> pounds = new TreeMap<>();
        Map<LocalDate, Integer> edges = new TreeMap<>();
        List<String> next = new ArrayList<>();
        int unending = 0;
        for (JsonNode initiative : live()) {
            LocalDate last = null;
            boolean endless = false;
            for (JsonNode sum : initiative.path("funding")) {
                if (sum.path(3).asString().isEmpty()) {
                    endless = true;
                    continue;
                }
                LocalDate end = day(sum.path(3));
                last = last == null || end.isAfter(last) ? end : last;
                if (!end.isBefore(today)) {
                    sums.merge(quarter(end), 1, Integer::sum);
                    pounds.merge(quarter(end), sum.path(1).asLong(), Long::sum);
                }
            }
            unending += endless ? 1 : 0;
            if (!endless && last != null) {
                edges.merge(quarter(last), 1, Integer::sum);
                next.add(last + " " + ref(initiative));
            }
        }
        Runway runway = portfolio.runway();
        assertThat(runway).isNotNull();
        for (Runway.Quarter quarter : runway.quarters()) {
            LocalDate begin = quarter(quarter.to());
            assertThat(quarter.sums()).as("sums to %s", quarter.to()).isEqualTo(sums.getOrDefault(begin, 0));
            assertThat(quarter.pounds().longValueExact()).isEqualTo(pounds.getOrDefault(begin, 0L));
            assertThat(quarter.edges()).isEqualTo(edges.getOrDefault(begin, 0));
        }
        assertThat(runway.soon() + runway.later())
                .isEqualTo(edges.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(runway.over()).isZero();
        assertThat(runway.unending()).isEqualTo(unending);
        assertThat(runway.unfunded()).isZero();
        assertThat(runway.next().stream().map(edge -> edge.endsOn() + " " + edge.reference()))
                .isEqualTo(next.stream().sorted().limit(6).toList());
        long told = list(derived.path("funding_ending_by_2027_03_31")).stream()
                .filter(sum -> !day(sum.path(0)).isBefore(today))
                .mapToLong(sum -> sum.path(4).asLong())
                .sum();
        assertThat(runway.quarters().stream()
                        .mapToLong(quarter -> quarter.pounds().longValue())
                        .sum())
                .isGreaterThanOrEqualTo(told);
    }

    @Test
    void knowsWhatShelters() {
        int protections = 0;
        Set<String> sheltered = new HashSet<>();
        for (JsonNode initiative : live()) {
            for (JsonNode protection : initiative.path("protections")) {
                String outcome = protection.path(3).asString().toLowerCase(Locale.UK);
                if (outcome.contains("in place") && !outcome.startsWith("lifted")) {
                    protections++;
                    sheltered.add(ref(initiative));
                }
            }
        }
        assertThat(portfolio.shelter().counts().protections()).isEqualTo(protections);
        assertThat(portfolio.shelter().counts().sheltered()).isEqualTo(sheltered.size());
    }

    /** Those that nobody lifted, with the day for which they were granted: its plan may be another than what came. */
    @Test
    void tellsWhatLiftsNextAndWhatWasLifted() {
        List<String> next = new ArrayList<>();
        Set<String> unplanned = new HashSet<>();
        int lifted = 0;
        for (JsonNode initiative : all) {
            boolean ended = !live().contains(initiative);
            for (JsonNode told : initiative.path("protections")) {
                JsonNode kept = shelter.path(ref(initiative))
                        .path("protections")
                        .path(told.path(0).asString());
                if (!kept.path("lifted").isMissingNode()) {
                    lifted += in(year, day(kept.path("lifted"))) ? 1 : 0;
                    continue;
                }
                if (ended) {
                    continue;
                }
                if (kept.path("back").isMissingNode()) {
                    unplanned.add(ref(initiative));
                }
                JsonNode until = kept.path("planned").isMissingNode() ? told.path(2) : kept.path("planned");
                if (!until.asString().isEmpty()) {
                    next.add(day(until) + " " + ref(initiative) + " "
                            + told.path(0).asString() + " "
                            + !kept.path("back").isMissingNode());
                }
            }
        }
        assertThat(lifted).isPositive();
        assertThat(portfolio.shelter().counts().lifted()).isEqualTo(lifted);
        assertThat(portfolio.shelter().counts().unplanned()).isEqualTo(unplanned.size());
        assertThat(portfolio.shelter().next())
                .extracting(lift -> lift.endsOn() + " " + lift.reference() + " " + lift.what() + " " + lift.planned())
                .containsExactlyElementsOf(next.stream().sorted().limit(6).toList());
    }

    @Test
    void putsRisksToPeopleFirst() {
        Map<Boolean, Integer> current = new HashMap<>();
        for (JsonNode initiative : live()) {
            for (JsonNode risk : initiative.path("risks")) {
                String state = risk.path(3).asString();
                if (!state.startsWith("Closed") && !state.startsWith("Happened")) {
                    current.merge(risk.path(0).asString().equals("People"), 1, Integer::sum);
                }
            }
        }
        RiskPicture risks = portfolio.risks();
        assertThat(risks.toPeople()).isEqualTo(current.get(true));
        assertThat(risks.current() - risks.toPeople()).isEqualTo(current.get(false));
        assertThat(risks.kinds()).isSortedAccordingTo(java.util.Comparator.comparing(kind -> !kind.people()));
        assertThat(risks.none()).isZero();
    }

    /** By the last score that is told of each, on its scale of five by five. */
    @Test
    void countsRisksOfEachKindWithThoseThatAreHigh() throws Exception {
        JsonNode staged = read("risk").path("risks");
        Map<String, Integer> current = new HashMap<>();
        Map<String, Integer> high = new HashMap<>();
        Map<String, Set<String>> who = new HashMap<>();
        Set<String> highToPeople = new HashSet<>();
        int countedHighToPeople = 0;
        for (JsonNode initiative : live()) {
            List<JsonNode> risks = list(initiative.path("risks"));
            for (int i = 0; i < risks.size(); i++) {
                String state = risks.get(i).path(3).asString();
                if (state.startsWith("Closed") || state.startsWith("Happened")) {
                    continue;
                }
                JsonNode stage = staged.path(ref(initiative)).path(i);
                boolean people = risks.get(i).path(0).asString().equals("People");
                String kind = people
                        ? stage.path("kind").asString()
                        : risks.get(i).path(0).asString().replace("Finance", "Money");
                List<JsonNode> scores = list(stage.path("scores"));
                JsonNode last = scores.get(scores.size() - 1);
                boolean above = last.path(1).asInt() * last.path(2).asInt() > 5 * 5 / 2;
                current.merge(kind, 1, Integer::sum);
                high.merge(kind, above ? 1 : 0, Integer::sum);
                who.computeIfAbsent(kind, any -> new HashSet<>()).add(ref(initiative));
                if (people && above) {
                    countedHighToPeople++;
                    highToPeople.add(ref(initiative));
                }
            }
        }
        RiskPicture risks = portfolio.risks();
        assertThat(risks.kinds())
                .extracting(RiskPicture.Kind::name)
                .containsExactlyInAnyOrderElementsOf(current.keySet());
        assertThat(risks.kinds()).allSatisfy(kind -> {
            assertThat(kind.current()).as(kind.name()).isEqualTo(current.get(kind.name()));
            assertThat(kind.high()).as(kind.name()).isEqualTo(high.get(kind.name()));
            assertThat(kind.unscored()).as(kind.name()).isZero();
            assertThat(kind.initiatives())
                    .as(kind.name())
                    .isEqualTo(who.get(kind.name()).size());
        });
        assertThat(risks.highToPeople()).isEqualTo(countedHighToPeople);
        assertThat(risks.withHighToPeople()).isEqualTo(highToPeople.size());
    }

    @Test
    void hearsWhoTookPart() throws Exception {
        JsonNode staged = read("participation");
        int times = 0;
        int atLeast = 0;
        int few = 0;
        int attendances = 0;
        Map<String, Integer> silent = new HashMap<>();
        Map<String, Integer> never = new HashMap<>();
        for (JsonNode initiative : all) {
            LocalDate last = LocalDate.MIN;
            for (JsonNode event : initiative.path("participation")) {
                List<Integer> groups = groups(event, staged.path(ref(initiative)));
                times++;
                attendances += event.path(2).asInt();
                atLeast += atLeast(groups);
                few += groups.stream().anyMatch(people -> people < 5) ? 1 : 0;
                last = day(event.path(0)).isAfter(last) ? day(event.path(0)) : last;
            }
            if (live().contains(initiative)) {
                String stage = initiative.path("current").asString();
                silent.merge(stage, last.isBefore(day(initiative.path("since"))) ? 1 : 0, Integer::sum);
                never.merge(stage, last.equals(LocalDate.MIN) ? 1 : 0, Integer::sum);
            }
        }
        assertThat(times).isEqualTo(derived.path("participation_events").asInt());
        assertThat(attendances)
                .isEqualTo(derived.path("participation_attendances").asInt());
        assertThat(whole.voice().heard().times()).isEqualTo(times);
        assertThat(whole.voice().heard().atLeast()).isEqualTo(atLeast).isLessThan(attendances);
        assertThat(whole.voice().heard().few()).isEqualTo(few);
        assertThat(portfolio.voice().stages()).hasSameSizeAs(silent.keySet()).allSatisfy(stage -> {
            assertThat(stage.silent()).as(stage.name()).isEqualTo(silent.get(stage.name()));
            assertThat(stage.never()).as(stage.name()).isEqualTo(never.get(stage.name()));
        });
    }

    /** How many of each group came: of one, all of them. */
    static List<Integer> groups(JsonNode event, JsonNode staged) {
        List<Integer> each = list(staged.path("heard")).stream()
                .filter(one -> one.path("on").asString().equals(event.path(0).asString()))
                .flatMap(one -> list(one.path("each")).stream())
                .map(JsonNode::asInt)
                .toList();
        return each.isEmpty() ? List.of(event.path(2).asInt()) : each;
    }

    static int atLeast(List<Integer> groups) {
        return groups.stream().mapToInt(people -> people < 5 ? 1 : people).sum();
    }

    @Test
    void hearsWhoTookPartInThePeriodWhoWasToldAndWhomNobodyHeard() throws Exception {
        JsonNode staged = read("participation");
        Map<String, Integer> notServed = new HashMap<>();
        int times = 0;
        int atLeast = 0;
        int few = 0;
        int told = 0;
        for (JsonNode initiative : all) {
            boolean served = false;
            List<JsonNode> heard = list(staged.path(ref(initiative)).path("heard"));
            for (JsonNode event : initiative.path("participation")) {
                JsonNode stage = heard.stream()
                        .filter(each ->
                                each.path("on").asString().equals(event.path(0).asString()))
                        .findFirst()
                        .orElseThrow();
                served |= list(stage.path("who")).stream()
                        .anyMatch(who -> Set.of("YOUNG_PEOPLE", "FAMILIES").contains(who.asString()));
                if (in(year, day(event.path(0)))) {
                    List<Integer> groups = groups(event, staged.path(ref(initiative)));
                    times++;
                    atLeast += atLeast(groups);
                    few += groups.stream().anyMatch(people -> people < 5) ? 1 : 0;
                    told += stage.path("told").asString("").isEmpty() ? 0 : 1;
                }
            }
            if (live().contains(initiative)) {
                notServed.merge(initiative.path("current").asString(), served ? 0 : 1, Integer::sum);
            }
        }
        assertThat(portfolio.voice().heard()).isEqualTo(new Voice.Heard(times, atLeast, few, told));
        assertThat(told).isPositive().isLessThan(times);
        assertThat(portfolio.voice().stages())
                .allSatisfy(
                        stage -> assertThat(stage.notServed()).as(stage.name()).isEqualTo(notServed.get(stage.name())));
    }

    /** Leads decide what is tried in small; the board decides with them what is more, what rests and what ends. */
    @Test
    void countsDecisionsByWhoTheStorySaysDecided() throws Exception {
        JsonNode staged = read("marlhaven");
        Map<String, String> names = new HashMap<>();
        Map<String, String> roles = new HashMap<>();
        for (JsonNode person : staged.path("people")) {
            names.put(person.path("key").asString(), person.path("name").asString());
            roles.put(person.path("name").asString(), person.path("role").asString());
        }
        for (Period period : List.of(year, ever)) {
            List<Set<String>> decisions = new ArrayList<>();
            Set<String> about = new HashSet<>();
            Set<String> alone = new HashSet<>();
            for (JsonNode initiative : all) {
                Set<String> leads = list(
                                staged.path("initiatives").path(ref(initiative)).path("leads"))
                        .stream()
                        .map(lead -> names.get(lead.asString()))
                        .collect(Collectors.toSet());
                Set<String> board = new HashSet<>(leads);
                board.add("Programme board");
                List<Set<String>> own = new ArrayList<>();
                List<JsonNode> moves = list(initiative.path("moves"));
                for (JsonNode move : moves.subList(1, moves.size())) {
                    if (in(period, day(move.path(0)))) {
                        own.add(stages().indexOf(move.path(1).asString()) < 2 ? leads : board);
                    }
                }
                for (String end : List.of("paused", "ended")) {
                    String day = initiative.path(end).asString("");
                    if (!day.isEmpty() && in(period, day(initiative.path(end)))) {
                        own.add(board);
                    }
                }
                decisions.addAll(own);
                if (!own.isEmpty()) {
                    about.add(ref(initiative));
                }
                if (own.stream().anyMatch(names2 -> names2.size() == 1)) {
                    alone.add(ref(initiative));
                }
            }
            Map<String, Set<String>> namesAt = new HashMap<>();
            Map<String, Integer> decisionsAt = new HashMap<>();
            for (Set<String> decision : decisions) {
                Set<String> levels = new HashSet<>();
                for (String name : decision) {
                    String level = roles.getOrDefault(name, "BODY");
                    levels.add(level);
                    namesAt.computeIfAbsent(level, any -> new HashSet<>()).add(name);
                }
                levels.forEach(level -> decisionsAt.merge(level, 1, Integer::sum));
            }
            Deciding found = (period == year ? portfolio : whole).deciding();
            assertThat(found.decisions()).isEqualTo(decisions.size());
            assertThat(found.initiatives()).isEqualTo(about.size());
            assertThat(found.alone()).isEqualTo((int)
                    decisions.stream().filter(each -> each.size() == 1).count());
            assertThat(found.initiativesAlone()).isEqualTo(alone.size());
            assertThat(found.levels()).hasSameSizeAs(namesAt.keySet()).allSatisfy(level -> {
                String name = level.role() == null ? level.level() : level.role();
                if (!level.together()) {
                    assertThat(level.names())
                            .as(name)
                            .isEqualTo(PeopleCount.of(namesAt.get(name).size()));
                }
                boolean few = level.together() || level.names().few();
                assertThat(level.decisions())
                        .as(name)
                        .isEqualTo(few && decisionsAt.get(name) < 5 ? null : decisionsAt.get(name));
            });
            int together = found.levels().stream()
                    .filter(Deciding.Level::together)
                    .mapToInt(level -> namesAt.get(level.role() == null ? level.level() : level.role())
                            .size())
                    .sum();
            assertThat(found.levels().stream().filter(Deciding.Level::together))
                    .as("the names of all of them together, not of each")
                    .allSatisfy(level -> assertThat(level.names().number()).isEqualTo(together));
            assertThat(found.alone()).as("often two decide").isLessThan(found.decisions());
        }
    }

    @Test
    void countsWhoDecides() {
        Map<String, Set<String>> decisions = new HashMap<>();
        jdbc.sql("""
                select 'm' || m.id as decision, n.name from move m join move_decider n on n.move_id = m.id
                join initiative i on i.id = m.initiative_id where i.reference like 'MAR-%' and m.direction <> 'START'""").query(row -> {
            decisions
                    .computeIfAbsent(row.getString("decision"), any -> new HashSet<>())
                    .add(row.getString("name").toLowerCase(Locale.UK));
        });
        for (String table : List.of("pause", "ending")) {
            jdbc.sql("select x.id, x.deciders from " + table
                            + " x join initiative i on i.id = x.initiative_id where i.reference like 'MAR-%'"
                            + " and x.deciders is not null")
                    .query(row -> {
                        for (String name : (String[]) row.getArray("deciders").getArray()) {
                            decisions
                                    .computeIfAbsent(table + row.getLong("id"), any -> new HashSet<>())
                                    .add(name.toLowerCase(Locale.UK));
                        }
                    });
        }
        Map<String, Integer> byName = new HashMap<>();
        decisions.values().forEach(names -> names.forEach(name -> byName.merge(name, 1, Integer::sum)));
        Deciding deciding = whole.deciding();
        assertThat(deciding.decisions()).isEqualTo(decisions.size());
        assertThat(deciding.names()).isEqualTo(PeopleCount.of(byName.size()));
        assertThat(deciding.alone()).isEqualTo((int)
                decisions.values().stream().filter(names -> names.size() == 1).count());
        assertThat(deciding.names().few()).isFalse();
        assertThat(deciding.most())
                .isEqualTo(byName.values().stream().max(Integer::compare).orElse(0));
    }

    @Test
    void addsUpWhatIsTakenFromTeams() {
        Map<String, BigDecimal> told = new HashMap<>();
        Map<String, Set<String>> drawing = new HashMap<>();
        BigDecimal uncovered = BigDecimal.ZERO;
        for (JsonNode initiative : live()) {
            for (JsonNode draw : draws(initiative)) {
                if (today(draw)) {
                    BigDecimal days = new BigDecimal(draw.path("days").asString());
                    told.merge(draw.path("team").asString(""), days, BigDecimal::add);
                    drawing.computeIfAbsent(draw.path("team").asString(""), any -> new HashSet<>())
                            .add(ref(initiative));
                    uncovered = draw.path("backfilled").asBoolean() ? uncovered : uncovered.add(days);
                }
            }
        }
        Map<String, BigDecimal> found = portfolio.draws().teams().stream()
                .collect(Collectors.toMap(team -> team.name() == null ? "" : team.name(), TeamDraws.Team::days));
        assertThat(found).hasSameSizeAs(told);
        told.forEach((team, days) -> assertThat(found.get(team)).as(team).isEqualByComparingTo(days));
        assertThat(portfolio.draws().uncovered()).isEqualByComparingTo(uncovered);
        assertThat(portfolio.draws().teams())
                .allSatisfy(team -> assertThat(team.initiatives())
                        .as(String.valueOf(team.name()))
                        .isEqualTo(drawing.get(team.name() == null ? "" : team.name())
                                .size()));
    }

    @Test
    void takesTheMiddleOfWhatWasSaidOfTheGround() throws Exception {
        JsonNode june = read("readiness").path("MAR-01").path(1);
        List<String> sheets = list(june.path("sheets")).stream()
                .map(sheet -> sheet.path("scores").asString())
                .toList();
        Ground ground = portfolio.ground();
        assertThat(ground.answered()).isEqualTo(PeopleCount.of(sheets.size()));
        for (int at = 0; at < ground.conditions().size(); at++) {
            int place = at;
            int[] scores = sheets.stream()
                    .map(sheet -> sheet.charAt(place))
                    .filter(Character::isDigit)
                    .mapToInt(digit -> digit - '0')
                    .sorted()
                    .toArray();
            double middle = (scores[(scores.length - 1) / 2] + scores[scores.length / 2]) / 2.0;
            assertThat(ground.conditions().get(at).middle())
                    .as(ground.conditions().get(at).name())
                    .isEqualTo(middle);
        }
    }

    @Test
    void marksWhatHasBecomeOrdinary() {
        Map<String, Integer> told = new HashMap<>();
        List<JsonNode> late = live().stream()
                .filter(initiative -> Set.of("Embedding", "Scaling")
                        .contains(initiative.path("current").asString()))
                .toList();
        int none = 0;
        for (JsonNode initiative : late) {
            List<JsonNode> marks = list(shelter.path(ref(initiative)).path("marks")).stream()
                    .filter(mark -> mark.path("unmarked").isMissingNode())
                    .toList();
            none += marks.isEmpty() ? 1 : 0;
            marks.forEach(mark -> told.merge(mark.path("marker").asString(), 1, Integer::sum));
        }
        assertThat(portfolio.ordinary().initiatives()).isEqualTo(late.size());
        assertThat(portfolio.ordinary().none()).isEqualTo(none);
        portfolio
                .ordinary()
                .markers()
                .forEach(marker -> assertThat(marker.initiatives())
                        .as(marker.name())
                        .isEqualTo(told.getOrDefault(marker.name(), 0)));
    }

    @Test
    void remembersEndings() {
        List<JsonNode> ended =
                all.stream().filter(initiative -> !live().contains(initiative)).toList();
        assertThat(whole.farewells().initiatives()).isEqualTo(ended.size());
        assertThat(whole.farewells().unlearned()).isZero();
        assertThat(portfolio.farewells().initiatives()).isEqualTo((int) ended.stream()
                .filter(initiative -> in(year, day(initiative.path("ended"))))
                .count());
        assertThat(portfolio.farewells().careDue()).isEqualTo(1);
    }

    /** The history has each entry with its time; the last of them is how long something has been quiet. */
    @Test
    void tellsWhatIsQuietByItsRule() {
        List<Long> told = new ArrayList<>();
        Set<String> active = live().stream()
                .filter(initiative -> !initiative.path("status").asString().equals("Paused"))
                .map(DemonstrationPortfolioTest::ref)
                .collect(Collectors.toSet());
        jdbc.sql("""
                select i.reference, max(e.occurred_at at time zone 'Europe/London')::date as day
                from audit_entry e join initiative i on i.id = e.initiative_id
                where i.reference like 'MAR-%' and e.subject_kind <> 'comment' group by i.reference""").query(row -> {
            if (active.contains(row.getString("reference"))) {
                told.add(ChronoUnit.DAYS.between(row.getObject("day", LocalDate.class), today));
            }
        });
        Momentum momentum = portfolio.momentum();
        assertThat(momentum.quietDays()).isEqualTo(60);
        assertThat(momentum.active()).isEqualTo(active.size());
        assertThat(momentum.paused()).isEqualTo(live().size() - active.size());
        assertThat(momentum.bands())
                .extracting(Momentum.Band::initiatives)
                .containsExactly(
                        (int) told.stream().filter(days -> days < 30).count(),
                        (int) told.stream()
                                .filter(days -> days >= 30 && days < 60)
                                .count(),
                        (int) told.stream().filter(days -> days >= 60).count());
        assertThat(momentum.quietest())
                .extracting(quiet -> (long) quiet.days())
                .containsExactlyElementsOf(told.stream()
                        .filter(days -> days >= 60)
                        .sorted(java.util.Comparator.reverseOrder())
                        .limit(5)
                        .toList());
    }

    private BigDecimal days(String screen) {
        return live().stream()
                .filter(initiative -> initiative.path("screen").asString().equals(screen))
                .flatMap(initiative -> draws(initiative).stream())
                .filter(this::today)
                .map(draw -> new BigDecimal(draw.path("days").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean today(JsonNode draw) {
        String to = draw.path("to").asString("");
        return !day(draw.path("from")).isAfter(today)
                && (to.isEmpty() || !day(draw.path("to")).isBefore(today));
    }

    private List<JsonNode> draws(JsonNode initiative) {
        return list(shelter.path(ref(initiative)).path("draws"));
    }

    private List<JsonNode> live() {
        return all.stream()
                .filter(initiative -> !initiative.path("status").asString().equals("Ended"))
                .toList();
    }

    private static List<String> stages() {
        return Arrays.asList("Development", "Prototyping", "Incubation", "Embedding", "Scaling");
    }

    private static LocalDate quarter(LocalDate day) {
        return YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / QUARTER * QUARTER + 1)
                .atDay(1);
    }

    private static boolean in(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private static String ref(JsonNode initiative) {
        return initiative.path("ref").asString();
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
