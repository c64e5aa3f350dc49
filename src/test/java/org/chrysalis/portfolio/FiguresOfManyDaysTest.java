package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chrysalis.funding.FallsByDay;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of many past days and of today, each worked out a second time: by going through what was written row by
 * row, and asking of each whether it had begun, had been done and had not been over by that day.
 */
@ApplicationTest
@Transactional
class FiguresOfManyDaysTest {

    private static final Set<String> LATE = Set.of("Embedding", "Scaling");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Random random = new Random(59);
    private TestOrganisation founded;
    private Council council;
    private Actor manager;
    private LocalDate today;
    private LocalDate first;

    /** A row as it was written. */
    private record Row(Map<String, Object> columns) {

        @Nullable
        LocalDate day(String column) {
            return columns.get(column) instanceof Date day ? day.toLocalDate() : null;
        }

        LocalDate theDay(String column) {
            return Objects.requireNonNull(day(column));
        }

        /** Whether the day of it had come. */
        boolean by(String column, LocalDate day) {
            LocalDate own = day(column);
            return own != null && !own.isAfter(day);
        }

        boolean within(String column, Period period) {
            return by(column, period.to()) && !theDay(column).isBefore(period.from());
        }

        long number(String column) {
            return ((Number) columns.get(column)).longValue();
        }

        BigDecimal decimal(String column) {
            return (BigDecimal) columns.get(column);
        }

        boolean is(String column) {
            return (Boolean) columns.get(column);
        }

        String text(String column) {
            return String.valueOf(columns.get(column));
        }

        long initiative() {
            return number("initiative_id");
        }
    }

    @BeforeEach
    void tell() {
        founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER);
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
        first = today.minusDays(400);
        new MadeUpStories(council, random).write(40, first, today);
        new PortfolioRecords(council, random, today).write(council.team("Fostering"));
        council.evenOfWhatEnded(() -> {
            jdbc.sql("update initiative set logged_at = ? where organisation_id = ?")
                    .params(first.minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC), founded.id())
                    .update();
            // Each sum was written on the day on which it begins: of a past day counts what was written by then.
            jdbc.sql("""
                    update funding set recorded_at = starts_on::timestamp at time zone 'Europe/London'
                    where organisation_id = ? and starts_on < current_date""").param(founded.id()).update();
            rows("participation").forEach(row -> later("participation", "told_on", row, row.theDay("held_on")));
            rows("protection").forEach(row -> later("protection", "lifted_on", row, row.theDay("starts_on")));
            rows("ordinary_mark").stream()
                    .filter(row -> random.nextInt(4) == 0)
                    .forEach(row -> unmark(row, row.theDay("marked_on").plusDays(random.nextInt(60))));
            rows("ending").forEach(this::promise);
        });
        for (int round = 0; round < 4; round++) {
            round("Round " + round, first.plusDays(30 + 90L * round), first.plusDays(75 + 90L * round));
        }
    }

    @Test
    void countsWhatShelteredAndWhatWasLiftedByThen() {
        for (LocalDate day : days()) {
            Portfolio portfolio = show(day);
            Set<Long> sheltered = new HashSet<>();
            Set<Long> soon = new HashSet<>();
            Set<Long> overdue = new HashSet<>();
            Set<Long> unplanned = new HashSet<>();
            int protections = 0;
            int dated = 0;
            int lifted = 0;
            for (Row row : rows("protection")) {
                if (!row.by("starts_on", day) || begins(row).isAfter(day)) {
                    continue;
                }
                lifted += row.within("lifted_on", portfolio.period()) ? 1 : 0;
                if (row.by("lifted_on", day) || on(row, day) == null) {
                    continue;
                }
                protections++;
                sheltered.add(row.initiative());
                LocalDate ends = row.day("ends_on");
                dated += ends == null ? 0 : 1;
                if (ends != null && ends.isBefore(day)) {
                    overdue.add(row.initiative());
                } else if (row.by("ends_on", day.plusDays(90))) {
                    soon.add(row.initiative());
                }
                if (row.text("giving_back").isEmpty()) {
                    unplanned.add(row.initiative());
                }
            }
            assertThat(portfolio.shelter().counts())
                    .as("%s", day)
                    .isEqualTo(new Shelter.Counts(
                            protections,
                            sheltered.size(),
                            soon.size(),
                            overdue.size(),
                            unplanned.size(),
                            dated,
                            lifted));
        }
    }

    @Test
    void addsUpWhatWasTakenFromEachTeamAndWhatOfItNobodyCovered() {
        for (LocalDate day : days()) {
            Map<Long, BigDecimal> days = new HashMap<>();
            Map<Long, BigDecimal> uncovered = new HashMap<>();
            Map<Long, BigDecimal> unsaid = new HashMap<>();
            Map<Long, Set<Long>> initiatives = new HashMap<>();
            for (Row row : rows("draw")) {
                boolean over =
                        row.day("ends_on") != null && row.theDay("ends_on").isBefore(day);
                if (!row.by("starts_on", day) || over || on(row, day) == null) {
                    continue;
                }
                long team = row.columns().get("team_id") == null ? 0 : row.number("team_id");
                days.merge(team, row.decimal("days_a_week"), BigDecimal::add);
                uncovered.merge(
                        team,
                        Boolean.FALSE.equals(row.columns().get("backfilled"))
                                ? row.decimal("days_a_week")
                                : BigDecimal.ZERO,
                        BigDecimal::add);
                unsaid.merge(
                        team,
                        row.columns().get("backfilled") == null ? row.decimal("days_a_week") : BigDecimal.ZERO,
                        BigDecimal::add);
                initiatives.computeIfAbsent(team, any -> new HashSet<>()).add(row.initiative());
            }
            List<TeamDraws.Team> teams = show(day).draws().teams();
            assertThat(teams).as("%s", day).hasSameSizeAs(days.keySet());
            for (TeamDraws.Team team : teams) {
                long id = team.id() == null ? 0 : team.id();
                assertThat(team.days()).as("%s", day).isEqualByComparingTo(days.get(id));
                assertThat(team.uncovered()).as("%s", day).isEqualByComparingTo(uncovered.get(id));
                assertThat(team.unsaid()).as("%s", day).isEqualByComparingTo(unsaid.get(id));
                assertThat(team.initiatives()).isEqualTo(initiatives.get(id).size());
            }
        }
    }

    @Test
    void hearsWhoHadTakenPartAndBeenToldByThen() {
        for (LocalDate day : days()) {
            Portfolio portfolio = show(day);
            Map<Long, LocalDate> last = new HashMap<>();
            Set<Long> served = new HashSet<>();
            int times = 0;
            int people = 0;
            int few = 0;
            int told = 0;
            for (Row row : rows("participation")) {
                if (!row.by("held_on", day) || begins(row).isAfter(day)) {
                    continue;
                }
                last.merge(row.initiative(), row.theDay("held_on"), (a, b) -> a.isAfter(b) ? a : b);
                boolean young = row.columns().get("young_people") != null;
                if (young) {
                    served.add(row.initiative());
                }
                if (row.within("held_on", portfolio.period())) {
                    long number = row.number(young ? "young_people" : "practitioners");
                    times++;
                    people += number < 5 ? 1 : (int) number;
                    few += number < 5 ? 1 : 0;
                    told += row.by("told_on", day) ? 1 : 0;
                }
            }
            assertThat(portfolio.voice().heard()).as("%s", day).isEqualTo(new Voice.Heard(times, people, few, told));

            Map<String, int[]> stages = new TreeMap<>();
            for (Story story : council.stories) {
                Story.Standing now = story.on(day);
                if (now != null) {
                    int[] counts = stages.computeIfAbsent(now.stage(), any -> new int[4]);
                    LocalDate latest = last.get(story.id);
                    counts[0]++;
                    counts[1] += latest == null || latest.isBefore(now.since()) ? 1 : 0;
                    counts[2] += latest == null ? 1 : 0;
                    counts[3] += served.contains(story.id) ? 0 : 1;
                }
            }
            assertThat(portfolio.voice().stages().stream()
                            .collect(Collectors.toMap(
                                    Voice.Stage::name,
                                    stage -> List.of(
                                            stage.initiatives(), stage.silent(), stage.never(), stage.notServed()))))
                    .as("%s", day)
                    .isEqualTo(stages.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    stage -> IntStream.of(stage.getValue())
                                            .boxed()
                                            .toList())));
            assertThat(portfolio.voice().whollySilent())
                    .as("%s", day)
                    .containsExactlyInAnyOrderElementsOf(stages.entrySet().stream()
                            .filter(stage -> stage.getValue()[0] == stage.getValue()[1])
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    @Test
    void marksWhatHadBecomeOrdinaryByThen() {
        for (LocalDate day : days()) {
            Set<Long> late = council.stories.stream()
                    .filter(story -> story.on(day) != null
                            && LATE.contains(
                                    Objects.requireNonNull(story.on(day)).stage()))
                    .map(story -> story.id)
                    .collect(Collectors.toSet());
            Map<Long, Integer> marked = new HashMap<>();
            Set<Long> none = new HashSet<>(late);
            for (Row row : rows("ordinary_mark")) {
                boolean gone = row.by("unmarked_on", day);
                if (late.contains(row.initiative()) && row.by("marked_on", day) && !gone) {
                    marked.merge(row.number("marker_id"), 1, Integer::sum);
                    none.remove(row.initiative());
                }
            }
            Ordinary ordinary = show(day).ordinary();
            assertThat(ordinary.initiatives()).as("%s", day).isEqualTo(late.size());
            assertThat(ordinary.none()).as("%s", day).isEqualTo(none.size());
            assertThat(ordinary.markers())
                    .isNotEmpty()
                    .allSatisfy(marker -> assertThat(marker.initiatives())
                            .as("%s %s", day, marker.name())
                            .isEqualTo(marked.getOrDefault(marker.id(), 0)));
        }
    }

    @Test
    void remembersEndingsAndWhatWasPromisedThen() {
        for (LocalDate day : days()) {
            Portfolio portfolio = show(day);
            List<Row> endings = rows("ending").stream()
                    .filter(row -> row.within("ended_on", portfolio.period()))
                    .toList();
            Set<Long> hold = of(
                    endings.stream().filter(row -> !row.by("reopened_on", day)).toList());
            Set<Long> ended = of(rows("ending").stream()
                    .filter(row -> row.by("ended_on", day))
                    .toList());
            Farewells farewells = portfolio.farewells();
            assertThat(List.of(
                            farewells.endings(),
                            farewells.initiatives(),
                            farewells.reopened(),
                            farewells.unlearned(),
                            farewells.careDue()))
                    .as("%s", day)
                    .isEqualTo(List.of(
                            endings.size(),
                            of(endings).size(),
                            of(endings).size() - hold.size(),
                            of(endings.stream()
                                            .filter(row -> row.text("learned").isBlank())
                                            .toList())
                                    .size(),
                            of(rows("check_in").stream()
                                            .filter(row -> ended.contains(row.initiative())
                                                    && row.by("ended_on", day)
                                                    && row.theDay("due_on").isBefore(day)
                                                    && !row.by("done_on", day))
                                            .toList())
                                    .size()));
        }
    }

    @Test
    void asksTheGroundOfTheRoundThatWasClosedByThen() {
        for (LocalDate day : days()) {
            Ground ground = show(day).ground();
            Row round = rows("readiness_round").stream()
                    .filter(row -> row.by("closed_on", day))
                    .max(Comparator.comparing(row -> row.theDay("starts_on")))
                    .orElse(null);
            if (round == null) {
                assertThat(ground.roundId()).as("%s", day).isNull();
                continue;
            }
            assertThat(ground.roundId()).as("%s", day).isEqualTo(round.number("id"));
            Map<String, Double> middles = new TreeMap<>();
            scores.get(round.number("id")).forEach((name, given) -> {
                List<Integer> sorted = given.stream().sorted().toList();
                middles.put(name, (sorted.get(2) + sorted.get(3)) / 2.0);
            });
            assertThat(ground.conditions().stream()
                            .collect(Collectors.toMap(
                                    Ground.Condition::name, one -> Objects.requireNonNull(one.middle()))))
                    .isEqualTo(middles);
            assertThat(ground.answered()).isEqualTo(PeopleCount.of(6));
            double least = middles.values().stream().min(Double::compare).orElseThrow();
            double most = middles.values().stream().max(Double::compare).orElseThrow();
            assertThat(ground.weakest()).isEqualTo(least == most ? List.of() : named(ground, middles, least));
            assertThat(ground.strongest()).isEqualTo(least == most ? List.of() : named(ground, middles, most));
        }
    }

    @Test
    void namesTheNextWhoseMoneyEndsWithWhatEndsAndWhetherMoreIsHopedFor() {
        int hoping = 0;
        int named = 0;
        for (LocalDate day : days()) {
            Map<Long, List<Row>> funding = rows("funding").stream()
                    .filter(row -> row.by("starts_on", day))
                    .collect(Collectors.groupingBy(Row::initiative));
            List<Runway.Edge> next = new ArrayList<>();
            for (Story story : council.stories) {
                List<Row> own = funding.getOrDefault(story.id, List.of());
                List<Row> sure = own.stream().filter(row -> row.is("committed")).toList();
                if (story.on(day) == null
                        || sure.isEmpty()
                        || sure.stream().anyMatch(row -> row.day("ends_on") == null)) {
                    continue;
                }
                LocalDate edge = sure.stream()
                        .map(row -> row.theDay("ends_on"))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                if (edge.isBefore(day)) {
                    continue;
                }
                BigDecimal pounds = sure.stream()
                        .filter(row -> row.theDay("ends_on").equals(edge))
                        .map(row -> row.decimal("amount"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                boolean hoped = own.stream()
                        .anyMatch(row -> !row.is("committed")
                                && (row.day("ends_on") == null
                                        || row.theDay("ends_on").isAfter(edge)));
                next.add(new Runway.Edge(story.reference, story.name, edge, pounds, hoped));
            }
            next.sort(Comparator.comparing(Runway.Edge::endsOn));
            Runway runway = Objects.requireNonNull(show(day).runway());
            assertThat(runway.next().stream().map(FiguresOfManyDaysTest::words))
                    .as("%s", day)
                    .containsExactlyElementsOf(next.stream()
                            .limit(6)
                            .map(FiguresOfManyDaysTest::words)
                            .toList());
            named += next.size();
            hoping += (int) next.stream().filter(Runway.Edge::hoped).count();
        }
        assertThat(hoping).isPositive().isLessThan(named);
    }

    /** By walking through every day of each, and not by the table in which the days are kept. */
    @Test
    void namesTheFirstDaysOnWhichMostOfTheMoneyEndsAndLessGoesOn() {
        int falls = 0;
        int over = 0;
        for (LocalDate day : days()) {
            Map<Long, List<Row>> funding = rows("funding").stream()
                    .filter(row -> row.is("committed") && row.by("starts_on", day))
                    .collect(Collectors.groupingBy(Row::initiative));
            List<Runway.Fall> found = new ArrayList<>();
            int gone = 0;
            for (Story story : council.stories) {
                List<Row> sums = funding.getOrDefault(story.id, List.of());
                if (story.on(day) == null || sums.isEmpty()) {
                    continue;
                }
                gone += sums.stream().allMatch(row -> row.by("ends_on", day.minusDays(1))) ? 1 : 0;
                FallsByDay.of(sums.stream()
                                .map(row -> new FallsByDay.Sum(
                                        row.theDay("starts_on"), row.day("ends_on"), row.decimal("amount")))
                                .toList())
                        .forEach((on, yearly) -> {
                            if (!on.isBefore(day)) {
                                found.add(new Runway.Fall(story.reference, story.name, on, ending(sums, on), yearly));
                            }
                        });
            }
            found.sort(Comparator.comparing(Runway.Fall::endsOn));
            Runway runway = Objects.requireNonNull(show(day).runway());
            assertThat(runway.falling()).as("%s", day).isEqualTo((int)
                    found.stream().map(Runway.Fall::reference).distinct().count());
            assertThat(runway.falls().stream().map(FiguresOfManyDaysTest::words))
                    .as("%s", day)
                    .containsExactlyElementsOf(found.stream()
                            .limit(3)
                            .map(FiguresOfManyDaysTest::words)
                            .toList());
            assertThat(runway.over()).as("%s", day).isEqualTo(gone);
            falls += found.size();
            over += gone;
        }
        assertThat(falls).isPositive();
        assertThat(over).isPositive();
    }

    private static BigDecimal ending(List<Row> sums, LocalDate day) {
        return sums.stream()
                .filter(row -> day.equals(row.day("ends_on")))
                .map(row -> row.decimal("amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String words(Runway.Fall fall) {
        return fall.endsOn() + " " + fall.reference() + " " + fall.name() + " "
                + fall.pounds().stripTrailingZeros().toPlainString() + ", then "
                + fall.yearly().setScale(0, RoundingMode.HALF_UP);
    }

    @Test
    void countsWhatWasDecidedInTheTimeUntilThen() {
        for (LocalDate day : days()) {
            Portfolio portfolio = show(day);
            List<Row> decided = new ArrayList<>(rows("move").stream()
                    .filter(row -> row.within("moved_on", portfolio.period()) && row.number("ordinal") > 1)
                    .toList());
            decided.addAll(rows("ending").stream()
                    .filter(row -> row.within("ended_on", portfolio.period()))
                    .toList());
            assertThat(portfolio.deciding().decisions()).as("%s", day).isEqualTo(decided.size());
            assertThat(portfolio.deciding().initiatives())
                    .as("%s", day)
                    .isEqualTo(of(decided).size());
        }
    }

    private static String words(Runway.Edge edge) {
        return edge.endsOn() + " " + edge.reference() + " " + edge.name() + " "
                + edge.pounds().stripTrailingZeros().toPlainString() + (edge.hoped() ? " hoped" : "");
    }

    private static List<String> named(Ground ground, Map<String, Double> middles, double middle) {
        return ground.conditions().stream()
                .map(Ground.Condition::name)
                .filter(name -> middles.get(name) == middle)
                .toList();
    }

    private static Set<Long> of(List<Row> rows) {
        return rows.stream().map(Row::initiative).collect(Collectors.toSet());
    }

    private Portfolio show(LocalDate day) {
        return portfolios.show(manager, InitiativeFilter.NONE, Period.Length.QUARTER, day);
    }

    private Story story(Row row) {
        return council.stories.stream()
                .filter(story -> story.id == row.initiative())
                .findFirst()
                .orElseThrow();
    }

    private Story.@Nullable Standing on(Row row, LocalDate day) {
        return story(row).on(day);
    }

    /** What was not there yet is in none of the figures of a day. */
    private LocalDate begins(Row row) {
        return story(row).began();
    }

    private List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first.plusDays(25); day.isBefore(today); day = day.plusDays(40)) {
            days.add(day);
        }
        days.add(today);
        return days;
    }

    private List<Row> rows(String table) {
        String more = switch (table) {
            case "ordinary_mark" -> ", (t.unmarked_at at time zone 'UTC')::date as unmarked_on";
            case "check_in" -> ", (select e.ended_on from ending e where e.id = t.ending_id) as ended_on";
            default -> "";
        };
        return jdbc
                .sql("select t.*" + more + " from " + table + " t where t.organisation_id = ? order by t.id")
                .param(founded.id())
                .query()
                .listOfRows()
                .stream()
                .map(Row::new)
                .toList();
    }

    /** On some day from then on, or never. */
    private void later(String table, String column, Row row, LocalDate from) {
        LocalDate day = from.plusDays(random.nextInt(150));
        jdbc.sql("update " + table + " set " + column + " = ? where id = ?")
                .params(random.nextInt(3) == 0 || day.isAfter(today) ? null : day, row.number("id"))
                .update();
    }

    private void unmark(Row row, LocalDate day) {
        if (!day.isAfter(today)) {
            jdbc.sql("update ordinary_mark set unmarked_at = ?, unmarked_why = 'It is not' where id = ?")
                    .params(day.atTime(12, 0).atOffset(ZoneOffset.UTC), row.number("id"))
                    .update();
        }
    }

    private void promise(Row ending) {
        for (int due : List.of(20, 60, 120)) {
            LocalDate done = ending.theDay("ended_on").plusDays(random.nextInt(200));
            jdbc.sql("""
                    insert into check_in (organisation_id, initiative_id, ending_id, due_on, what, done_on)
                    values (?, ?, ?, ?, 'How are they?', ?)""")
                    .params(
                            founded.id(),
                            ending.initiative(),
                            ending.number("id"),
                            ending.theDay("ended_on").plusDays(due),
                            done.isAfter(today) ? null : done)
                    .update();
        }
    }

    /** What was said of each condition, by round. */
    private final Map<Long, Map<String, List<Integer>>> scores = new HashMap<>();

    private void round(String name, LocalDate begins, LocalDate closed) {
        long round = council.insert("""
                insert into readiness_round (organisation_id, subject, name, starts_on, ends_on, opened_at, closed_on)
                values (?, 'ORGANISATION', ?, ?, ?, ?, ?) returning id""", founded.id(), name, begins, closed, OffsetDateTime.now(clock), closed);
        Map<Long, String> asked = new TreeMap<>();
        Map<String, List<Integer>> given = new HashMap<>();
        for (int place = 1; place <= 4; place++) {
            String condition = name + " condition " + place;
            asked.put(condition(round, condition, place), condition);
            given.put(condition, new ArrayList<>());
        }
        for (int person = 0; person < 6; person++) {
            long sheet = council.insert(
                    "insert into readiness_sheet (organisation_id, round_id, person_id, complete, saved_at) values (?, ?, ?, true, now()) returning id",
                    founded.id(),
                    round,
                    council.person("Somebody"));
            asked.forEach((id, condition) -> {
                int score = 1 + random.nextInt(5);
                given.get(condition).add(score);
                jdbc.sql("""
                        insert into readiness_answer (organisation_id, round_id, sheet_id, round_condition_id, score, cannot_say)
                        values (?, ?, ?, ?, ?, false)""").params(founded.id(), round, sheet, id, score).update();
            });
        }
        scores.put(round, given);
    }

    private long condition(long round, String name, int place) {
        long known = jdbc.sql(
                        "select id from readiness_condition where organisation_id = ? order by id limit 1 offset ?")
                .params(founded.id(), place - 1)
                .query(Long.class)
                .single();
        return council.insert("""
                insert into readiness_round_condition (organisation_id, round_id, condition_id, ordinal, name, explanation)
                values (?, ?, ?, ?, ?, '') returning id""", founded.id(), round, known, place, name);
    }
}
