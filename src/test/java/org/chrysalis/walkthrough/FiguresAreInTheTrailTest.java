package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.Portfolios;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures that were kept hold until the trail goes on. So whatever they are counted from must be written in the
 * transaction of an entry: each row of the demonstration, which people's own services wrote, was last written together
 * with one.
 */
@WalkthroughTest
class FiguresAreInTheTrailTest {

    /** With what each belongs to an organisation by. */
    private static final Set<String> COUNTED = Set.of(
            "check_in",
            "context_event",
            "decider_level",
            "draw",
            "ending",
            "funding",
            "initiative_lens",
            "initiative_tag",
            "initiative_person",
            "membership",
            "move",
            "ordinary_mark",
            "ordinary_marker",
            "organisation",
            "participation",
            "pause",
            "protection",
            "readiness_answer",
            "readiness_condition",
            "readiness_round",
            "readiness_round_condition",
            "readiness_sheet",
            "risk",
            "risk_kind",
            "risk_score",
            "review_answer",
            "role",
            "stage",
            "team",
            "visit",
            "wording_version");

    /** Follow these by trigger; and people, whose name is in the trail of each organisation that they belong to. */
    private static final Set<String> FOLLOWING = Set.of(
            "audit_entry",
            "initiative",
            "funding_edge",
            "funding_fall",
            "funding_state",
            "initiative_recorded",
            "initiative_state",
            "person",
            "protection_state",
            "risk_state");

    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join) ([a-z_]+)");

    @Autowired
    private DemonstrationBrowser people;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void loadsTheDemonstrationOnce() {
        people.loadOnce();
    }

    @Test
    void everyRowThatIsCountedWasWrittenWithAnEntry() {
        TreeMap<String, Long> silent = new TreeMap<>();
        for (String table : COUNTED) {
            long rows = jdbc.sql("""
                            select count(*) from %s t where %s
                            and t.xmin::text not in (select e.xmin::text from audit_entry e)""".formatted(table, marlhaven(table)))
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                silent.put(table, rows);
            }
        }
        assertThat(silent).isEmpty();
    }

    /** Its reasons for attention are worked out anew at other times too, and write to its row. */
    @Test
    void anInitiativeSaysOfNoTimeThatItWasRecordedWithoutAnEntry() {
        assertThat(jdbc.sql("""
                        select i.reference from initiative i
                        where i.reference like 'MAR-%' and not exists (
                            select 1 from audit_entry e
                            where e.initiative_id = i.id and e.occurred_at >= i.last_recorded_at - interval '5 seconds')""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                        select i.reference from initiative i
                        join initiative_state s on s.initiative_id = i.id and s.until_at = 'infinity'
                        where i.reference like 'MAR-%' and (s.name, s.kind, s.visibility) is distinct from (i.name, i.kind, i.visibility)""").query(String.class).list()).isEmpty();
    }

    @Test
    void nothingElseIsCounted() throws Exception {
        Actor manager = jdbc.sql("""
                        select p.id, o.id from person p join organisation o on o.code = 'MAR'
                        where p.email = 'manager@marlhaven.example'""")
                .query((row, number) ->
                        actors.find(row.getLong(1), row.getLong(2)).orElseThrow())
                .single();
        LocalDate today = LocalDate.now(clock);
        List<String> statements = QueryCount.during(() -> {
            portfolios.show(manager, InitiativeFilter.NONE, Period.Length.QUARTER, today.minusDays(11));
            portfolios.show(manager, InitiativeFilter.NONE, Period.Length.QUARTER);
            portfolios.flow(manager, InitiativeFilter.NONE, Period.Length.QUARTER);
            portfolios.changes(manager, InitiativeFilter.NONE, today.minusDays(11), today);
        });
        Set<String> counted = new TreeSet<>();
        for (String statement : statements) {
            if (statement.contains("with scope as")) {
                Set<String> tables = found(TABLE, statement);
                tables.retainAll(jdbc.sql("select relname::text from pg_class where relkind = 'r'")
                        .query(String.class)
                        .set());
                counted.addAll(tables);
            }
        }
        assertThat(counted).hasSizeGreaterThan(20);
        counted.removeAll(COUNTED);
        counted.removeAll(FOLLOWING);
        assertThat(counted).isEmpty();
    }

    private static String marlhaven(String table) {
        return switch (table) {
            case "organisation" -> "t.code = 'MAR'";
            case "initiative_lens", "initiative_person", "initiative_tag" ->
                "t.initiative_id in (select i.id from initiative i where i.reference like 'MAR-%')";
            case "review_answer" ->
                "t.review_id in (select r.id from review r join organisation o on o.id = r.organisation_id and o.code = 'MAR')";
            case "wording_version" ->
                "t.subject_kind = 'stage' and t.subject_id in"
                        + " (select g.id from stage g join organisation o on o.id = g.organisation_id and o.code = 'MAR')";
            default -> "t.organisation_id = (select o.id from organisation o where o.code = 'MAR')";
        };
    }

    private static Set<String> found(Pattern pattern, String statement) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(statement);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
