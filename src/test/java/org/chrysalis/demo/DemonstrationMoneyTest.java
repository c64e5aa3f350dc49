package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chrysalis.notification.CalendarKind;
import org.chrysalis.notification.CalendarSource;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
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

/** The money of the demonstration: as the story tells it, moved to today. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationMoneyTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
    private final Shift shift = Shift.between(LocalDate.of(2026, 8, 31), today);

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private List<CalendarSource> calendars;

    @Autowired
    private Actors actors;

    private JsonNode scenario;

    @BeforeAll
    void load() throws Exception {
        demonstration.begin(today);
        scenario = json.readTree(new ClassPathResource("demo/scenario.json").getInputStream());
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    @Test
    void hasEverySumOfTheStory() {
        List<String> told = new ArrayList<>();
        for (JsonNode initiative : scenario.path("initiatives")) {
            for (JsonNode sum : initiative.path("funding")) {
                String to = sum.path(3).asString();
                told.add(String.join(
                        "|",
                        initiative.path("ref").asString(),
                        sum.path(0).asString(),
                        pounds(sum.path(1)),
                        shift.day(sum.path(2).asString()).toString(),
                        to.isEmpty() ? "" : shift.day(to).toString()));
            }
        }
        assertThat(texts("""
                        select concat_ws('|', i.reference, f.source, f.amount, f.starts_on, coalesce(f.ends_on::text, ''))
                        from funding f join initiative i on i.id = f.initiative_id
                        where i.reference like 'MAR-%' and f.committed""")).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void endsByTheNextMarchAsTheStorySays() {
        List<String> expected = new ArrayList<>();
        for (JsonNode sum : scenario.path("derived").path("funding_ending_by_2027_03_31")) {
            expected.add(String.join(
                    "|",
                    shift.day(sum.path(0).asString()).toString(),
                    sum.path(1).asString(),
                    sum.path(2).asString(),
                    sum.path(3).asString(),
                    pounds(sum.path(4))));
        }
        assertThat(jdbc.sql("""
                        select concat_ws('|', f.ends_on, i.reference, i.name, f.source, f.amount)
                        from funding f join initiative i on i.id = f.initiative_id
                        where i.reference like 'MAR-%' and i.status <> 'ENDED' and f.committed and f.withdrawn_at is null
                          and f.ends_on between :today and :by
                        order by f.ends_on, i.number""")
                        .param("today", today)
                        .param("by", shift.day("2027-03-31"))
                        .query(String.class)
                        .list())
                .hasSize(9)
                .isEqualTo(expected);
    }

    @Test
    void keepsTheCliffEdgeOfEach() {
        assertThat(texts("""
                        select i.reference || ' ' || e.ends_on from funding_edge e join initiative i on i.id = e.initiative_id
                        where i.reference like 'MAR-%' and i.status <> 'ENDED' order by e.ends_on, i.number"""))
                .containsExactly(
                        "MAR-01 " + shift.day("2026-09-30"),
                        "MAR-09 " + shift.day("2026-09-30"),
                        "MAR-04 " + shift.day("2026-10-31"),
                        "MAR-05 " + shift.day("2026-11-30"),
                        "MAR-10 " + shift.day("2026-12-31"),
                        "MAR-02 " + shift.day("2027-03-31"),
                        "MAR-14 " + shift.day("2027-03-31"));
    }

    @Test
    void asksForAttentionWhereMoneyEndsWithinNinetyDaysOrBeforeOutcomes() {
        assertThat(texts("""
                        select a.rule || ' ' || i.reference from attention a join initiative i on i.id = a.initiative_id
                        where i.reference like 'MAR-%' and a.appears_on <= current_date
                          and a.rule in ('funding-ends', 'funding-ends-in-hope', 'outcomes-after-money') order by 1"""))
                .containsExactly(
                        "funding-ends MAR-01",
                        "funding-ends MAR-04",
                        "funding-ends MAR-09",
                        "outcomes-after-money MAR-01",
                        "outcomes-after-money MAR-02",
                        "outcomes-after-money MAR-04",
                        "outcomes-after-money MAR-05",
                        "outcomes-after-money MAR-10");
    }

    @Test
    void saysWhenOutcomesAreExpectedOfMostThatGoOn() {
        assertThat(texts("""
                        select i.reference from horizon h join initiative i on i.id = h.initiative_id
                        where i.reference like 'MAR-%' and h.outcomes_by is not null order by 1"""))
                .containsExactly(
                        "MAR-01", "MAR-02", "MAR-03", "MAR-04", "MAR-05", "MAR-06", "MAR-07", "MAR-08", "MAR-10",
                        "MAR-13", "MAR-14");
    }

    /** Also of sums that are not the last of their initiative, whoever is paid by them. */
    @Test
    void hasTheEndOfEverySumInTheCalendarOfItsManagers() {
        List<String> expected = new ArrayList<>();
        for (JsonNode initiative : scenario.path("initiatives")) {
            for (JsonNode sum : initiative.path("funding")) {
                String to = sum.path(3).asString();
                if (!to.isEmpty()
                        && !initiative.path("status").asString().equals("Ended")
                        && !shift.day(to).isBefore(today)) {
                    expected.add(initiative.path("ref").asString() + " " + shift.day(to));
                }
            }
        }
        Actor manager = jdbc.sql("""
                        select m.person_id, m.organisation_id from membership m join person p on p.id = m.person_id
                        where p.email = 'manager@marlhaven.example' and m.organisation_id =
                              (select organisation_id from initiative where reference = 'MAR-01')""")
                .query((row, number) ->
                        actors.find(row.getLong(1), row.getLong(2)).orElseThrow())
                .single();
        assertThat(calendars.stream()
                        .flatMap(calendar -> calendar.dates(manager, Set.of(CalendarKind.FUNDING), today, 500).stream())
                        .filter(date -> !date.what().startsWith("Gap"))
                        .map(date -> date.title().substring(0, 7).strip() + " " + date.day()))
                .contains("MAR-02 " + shift.day("2026-12-31"), "MAR-08 " + shift.day("2027-03-31"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void spentNoMoreThanThereWas() {
        assertThat(texts("""
                        select f.source from spend s join funding f on f.id = s.funding_id
                        join initiative i on i.id = f.initiative_id
                        where i.reference like 'MAR-%' and (s.amount > f.amount or s.spent_by_on > f.ends_on)""")).isEmpty();
        assertThat(texts("""
                        select f.amount - max(s.amount) from spend s join funding f on f.id = s.funding_id
                        join initiative i on i.id = f.initiative_id where i.reference = 'MAR-11' group by f.id""")).containsExactly("96000.00");
    }

    private static String pounds(JsonNode number) {
        return new BigDecimal(number.asString()).setScale(2).toPlainString();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
