package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.chrysalis.demo.LoadedDemonstration;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeRow;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.PastRegister;
import org.chrysalis.initiative.PastRow;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over the whole demonstration, which went through the services: today as of today is today. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationThenTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private Timelines timelines;

    @Autowired
    private InitiativeList list;

    @Autowired
    private PastRegister past;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void load() {
        demonstration.begin(today);
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    @Test
    void showsTodayAsOfTodayAsItShowsToday() {
        for (EnumSet<Permission> may : List.of(
                EnumSet.allOf(Permission.class), EnumSet.of(Permission.VIEW_INITIATIVES, Permission.VIEW_DASHBOARDS))) {
            Actor actor = actor(may);
            for (String query : List.of("", "kind=INNOVATION", "phase=EMBEDDING&phase=SCALING", "status=ACTIVE")) {
                InitiativeFilter filter = FilterQuery.read(FilterQuery.parameters(query));
                for (Period.Length length :
                        query.isEmpty() ? Period.Length.values() : new Period.Length[] {Period.Length.QUARTER}) {
                    Period period = length == Period.Length.EVER
                            ? Period.since(today.minusYears(9), today)
                            : Period.of(length, today);
                    Portfolio now = portfolios.show(actor, filter, period);
                    Portfolio then = portfolios.showOn(actor, filter, today, period);
                    assertThat(then.then()).isNotNull();
                    assertThat(then.deciding().levels()).isEmpty();
                    assertThat(then)
                            .usingRecursiveComparison()
                            .ignoringFields("then", "few", "deciding.levels")
                            .as(query)
                            .isEqualTo(now);
                    assertThat(then.few()).containsExactlyInAnyOrderElementsOf(now.few());
                    assertThat(portfolios.flowOn(actor, filter, today, period))
                            .usingRecursiveComparison()
                            .ignoringFields("few")
                            .as(query)
                            .isEqualTo(portfolios.flow(actor, filter, period));
                    assertThat(timelines.aroundOn(actor, filter, period, 100))
                            .as(query)
                            .isEqualTo(timelines.around(actor, filter, period, 100));
                }
            }
        }
    }

    @Test
    void listsTodayAsOfTodayAsItListsToday() {
        Actor actor = actor(EnumSet.allOf(Permission.class));
        for (String query : List.of(
                "",
                "status=ENDED",
                "q=fostering",
                "q=mar-3",
                "mine=true",
                "lens=MODEL&lens=PROCESS",
                "origin=ADOPTED",
                "reach=TRANSFORMATIVE",
                "theme=edge",
                "visibility=TEAM&visibility=NETWORK",
                "phase=SCALING",
                "with-evidence=SUPPORTS",
                "with-evidence=CONTRADICTS",
                "with-readiness=LOW",
                "with-readiness=OPEN",
                "with-readiness=NEVER",
                "with-pulse=LOW",
                "with-pulse=OPEN",
                "with-pulse=QUIET",
                "with-pulse=NEVER",
                "with-references=MAR-02.MAR-09",
                "with-figure=nobody-took-part",
                "with-figure=high-risk-to-people",
                "with-figure=sheltered,no-families",
                "with-figure=not-ordinary",
                "with-figure=care-due",
                "with-figure=recorded." + today.minusDays(30) + "." + today,
                "with-money-figure=unending",
                "with-money-figure=only-hoped",
                "with-money-figure=edge." + today + "." + today.plusYears(1))) {
            InitiativeFilter filter = FilterQuery.read(FilterQuery.parameters(query));
            for (String order :
                    query.isEmpty() ? List.of("name", "-reference", "stage", "-since", "status") : List.of("name")) {
                InitiativeSort sort = InitiativeSort.parse(order);
                List<InitiativeRow> now = list.first(actor, filter, sort, 100);
                List<PastRow> then = past.first(actor, filter, today, sort, 100);
                assertThat(then.stream().map(DemonstrationThenTest::words))
                        .as(query + " by " + order)
                        .containsExactlyElementsOf(
                                now.stream().map(DemonstrationThenTest::words).toList());
                assertThat(past.count(actor, filter, today)).isEqualTo(now.size());
            }
        }
    }

    private static String words(PastRow row) {
        return String.join(
                "|",
                row.reference(),
                row.name(),
                row.status() + " " + row.kind(),
                row.stageName() + " " + row.phase(),
                row.stageSince() + " " + row.visitCount(),
                row.alsoIn(),
                String.valueOf(row.teamName()),
                new ArrayList<>(row.firstLeads()).toString());
    }

    private static String words(InitiativeRow row) {
        return String.join(
                "|",
                row.reference(),
                row.name(),
                row.status() + " " + row.kind(),
                row.stageName() + " " + row.phase(),
                row.stageSince() + " " + row.visitCount(),
                row.alsoIn(),
                String.valueOf(row.teamName()),
                row.leads().toString());
    }

    /** The trail has the time of each entry: the last of them by a day is how long something had been quiet. */
    @Test
    void tellsHowLongAnythingHadBeenQuietOnAPastDay() {
        Actor actor = actor(EnumSet.allOf(Permission.class));
        Map<String, TreeSet<LocalDate>> entries = new HashMap<>();
        jdbc.sql("""
                select i.reference, (e.occurred_at at time zone 'Europe/London')::date as day
                from audit_entry e join initiative i on i.id = e.initiative_id where i.reference like 'MAR-%'
                  and e.subject_kind <> 'comment'""").query(row -> {
            entries.computeIfAbsent(row.getString("reference"), any -> new TreeSet<>())
                    .add(row.getObject("day", LocalDate.class));
        });
        for (int ago : List.of(10, 56, 100, 180, 270, 420)) {
            LocalDate day = today.minusDays(ago);
            Momentum momentum = portfolios
                    .show(actor, InitiativeFilter.NONE, Period.Length.YEAR, day)
                    .momentum();
            assertThat(momentum).isNotNull();
            List<Long> quiet = past.first(actor, InitiativeFilter.NONE, day, InitiativeSort.USUAL, 100).stream()
                    .filter(row -> row.status() == Status.ACTIVE)
                    .map(row -> entries.get(row.reference()).floor(day))
                    .filter(Objects::nonNull)
                    .map(last -> ChronoUnit.DAYS.between(last, day))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            assertThat(momentum.bands())
                    .as("as of %s", day)
                    .extracting(Momentum.Band::initiatives)
                    .containsExactly(
                            (int) quiet.stream().filter(days -> days < 30).count(),
                            (int) quiet.stream()
                                    .filter(days -> days >= 30 && days < 60)
                                    .count(),
                            (int) quiet.stream().filter(days -> days >= 60).count());
            assertThat(momentum.quietest())
                    .extracting(each -> (long) each.days())
                    .containsExactlyElementsOf(
                            quiet.stream().filter(days -> days >= 60).limit(5).toList());
        }
    }

    /** Every change went through the trail, so that what is kept last is what stands. */
    @Test
    void keepsWhatStands() {
        assertThat(jdbc.sql("""
                        select count(*) from initiative i left join initiative_state s on s.initiative_id = i.id and s.until_at = 'infinity'
                        where i.reference like 'MAR-%' and (s.initiative_id is null or (s.name, s.kind, s.visibility, s.origin, s.team_id, s.leads, s.members, s.tags, s.lenses, s.search)
                              is distinct from (select (t.name, t.kind, t.visibility, t.origin, t.team_id, t.leads, t.members, t.tags, t.lenses, t.search)
                                                from initiative_state_now(i) t))""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from risk r join initiative i on i.id = r.initiative_id and i.reference like 'MAR-%'
                        left join risk_state s on s.risk_id = r.id and s.until_at = 'infinity'
                        where (r.state, r.kind_id) is distinct from (s.state, s.kind_id)""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from funding r join initiative i on i.id = r.initiative_id and i.reference like 'MAR-%'
                        left join funding_state s on s.funding_id = r.id and s.until_at = 'infinity'
                        where (r.amount, r.starts_on, r.ends_on, r.committed) is distinct from (s.amount, s.starts_on, s.ends_on, s.committed)""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from protection r join initiative i on i.id = r.initiative_id and i.reference like 'MAR-%'
                        left join protection_state s on s.protection_id = r.id and s.until_at = 'infinity'
                        where (r.ends_on, r.giving_back <> '') is distinct from (s.ends_on, s.planned)""").query(Long.class).single()).isZero();
    }

    private Actor actor(EnumSet<Permission> may) {
        return jdbc.sql("""
                select p.id as person, p.name, o.id as organisation from organisation o
                join membership m on m.organisation_id = o.id join person p on p.id = m.person_id
                where o.code = 'MAR' and p.email = 'manager@marlhaven.example'""")
                .query((row, number) -> new Actor(
                        row.getLong("person"), row.getString("name"), row.getLong("organisation"), "MAR", may))
                .single();
    }
}
