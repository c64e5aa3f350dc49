package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads the demonstration once, in a transaction that the database checks and that is taken back at the end. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionStatus transaction;
    private JsonNode derived;

    @BeforeAll
    void load() throws Exception {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        demonstration.load(today);
        // What the database would refuse at commit.
        jdbc.sql("set constraints all immediate").update();
        derived = json.readTree(new ClassPathResource("demo/scenario.json").getInputStream())
                .path("derived");
    }

    @AfterAll
    void takeBack() {
        transactions.rollback(transaction);
    }

    @Test
    void leavesItsMarkInTheDatabase() {
        assertThat(new DemonstrationMark(jdbc).there()).isTrue();
    }

    @Test
    void standsWhereTheStorySays() {
        Map<String, Integer> expected = new TreeMap<>();
        derived.path("by_stage")
                .propertyStream()
                .forEach(entry -> expected.put(entry.getKey(), entry.getValue().asInt()));
        Map<String, Integer> found = new TreeMap<>();
        jdbc.sql("""
                select case i.status when 'ENDED' then 'Ended' when 'PAUSED' then s.name || ' (paused)' else s.name end as place,
                       count(*) as number
                from initiative i join stage s on s.id = i.stage_id
                where i.reference like 'MAR-%' group by 1""").query(row -> {
            found.put(row.getString("place"), row.getInt("number"));
        });
        assertThat(found).isEqualTo(expected);
        assertThat(texts("select reference from initiative where reference like 'MAR-%' order by number"))
                .hasSize(14)
                .startsWith("MAR-01")
                .endsWith("MAR-14");
    }

    @Test
    void oneOfItsPeopleBelongsToBothCouncils() {
        assertThat(texts("""
                select o.code from membership m join organisation o on o.id = m.organisation_id
                join person p on p.id = m.person_id
                where p.email = 'seconded@marlhaven.example' and m.active order by 1""")).containsExactly("MAR", "SKE");
        assertThat(texts("""
                select p.email from person p join membership m on m.person_id = p.id
                join organisation o on o.id = m.organisation_id and o.code in ('MAR', 'SKE')
                group by p.email having count(*) > 1""")).containsExactly("seconded@marlhaven.example");
    }

    @Test
    void movedForwardAndBackAsOftenAsTheStorySays() {
        assertThat(count("m.direction = 'ON'"))
                .isEqualTo(derived.path("forward_moves").asInt());
        assertThat(count("m.direction = 'BACK'"))
                .isEqualTo(derived.path("backward_moves").asInt());
        assertThat(count("m.direction in ('AGAIN', 'REOPEN')")).isZero();
        List<String> revisited = new ArrayList<>();
        derived.path("revisited_a_stage").forEach(reference -> revisited.add(reference.asString()));
        assertThat(texts("""
                        select distinct i.reference from initiative i join visit v on v.initiative_id = i.id
                        where i.reference like 'MAR-%' group by i.reference, v.stage_id having count(*) > 1 order by 1""")).isEqualTo(revisited);
    }

    @Test
    void splitsTheScreenAsTheStorySays() {
        JsonNode split = derived.path("split_screen");
        assertThat(texts("""
                        select kind || ' ' || count(*) from initiative
                        where reference like 'MAR-%' and status <> 'ENDED' group by kind order by kind"""))
                .containsExactly(
                        "IMPROVEMENT " + split.path("Improve").asInt(),
                        "INNOVATION " + split.path("Innovate").asInt());
    }

    @Test
    void pausedThePodsAndLookedAfterThePeopleOfHarbourHouse() {
        long days = ChronoUnit.DAYS.between(LocalDate.of(2026, 8, 31), today);
        assertThat(jdbc.sql("""
                        select p.review_on from pause p join initiative i on i.id = p.initiative_id
                        where i.reference = 'MAR-09' and p.ended_on is null""").query(LocalDate.class).single())
                .isEqualTo(LocalDate.of(2026, 10, 12).plusDays(days));
        assertThat(texts("""
                        select state || ' ' || count(*)
                        from (select case when c.done_on is not null then 'done'
                                          when c.due_on < current_date then 'overdue' else 'open' end as state
                              from check_in c join initiative i on i.id = c.initiative_id
                              where i.reference = 'MAR-11') promised
                        group by state order by state""")).containsExactly("done 9", "overdue 1");
        assertThat(texts("""
                        select i.reference || ' ' || e.cause from ending e join initiative i on i.id = e.initiative_id
                        where i.reference like 'MAR-%' order by 1""")).containsExactly("MAR-11" + " CIRCUMSTANCES", "MAR-12" + " PLANNED_STOP");
    }

    @Test
    void recordedNothingAheadAndInOrder() {
        List<OffsetDateTime> recorded =
                jdbc.sql("""
                select occurred_at from audit_entry e join organisation o on o.id = e.organisation_id
                where o.code = 'MAR' order by e.id""").query(OffsetDateTime.class).list();
        assertThat(recorded).isSorted().hasSizeGreaterThan(100);
        assertThat(recorded.get(recorded.size() - 1)).isBefore(OffsetDateTime.now(ClockConfiguration.LONDON));
    }

    @Test
    void keepsItsPeopleApartAndLetsThemIn() {
        assertThat(texts("""
                        select p.email || ' ' || r.name || ' ' || o.code from person p
                        join membership m on m.person_id = p.id join role r on r.id = m.role_id
                        join organisation o on o.id = m.organisation_id
                        where p.email similar to '(staff|manager|admin)@(marlhaven|skerrow).example' order by 1"""))
                .containsExactly(
                        "admin@marlhaven.example Admin MAR",
                        "admin@skerrow.example Admin SKE",
                        "manager@marlhaven.example Manager MAR",
                        "staff@marlhaven.example Staff MAR",
                        "staff@skerrow.example Staff SKE");
        String hash = texts("select password_hash from person where email = 'staff@skerrow.example'")
                .get(0);
        assertThat(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                        .matches("chrysalis-demo-2026", hash.replace("{argon2id}", "")))
                .isTrue();
        assertThat(texts("select reference from initiative where reference like 'SKE-%'"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    /** A little of the same kind stands beside Marlhaven's, so that whoever looks can see that neither sees the other's. */
    @Test
    void keepsASmallRecordInSkerrow() {
        for (String kept : List.of("evidence 4", "risk 1", "funding 1", "spend 1", "participation 1")) {
            assertThat(texts(
                            "select '%1$s ' || count(*) from %1$s x join organisation o on o.id = x.organisation_id where o.code = 'SKE'"
                                    .formatted(kept.split(" ")[0])))
                    .containsExactly(kept);
        }
    }

    @Test
    void hasReviewsConditionsAndActivitiesThatWaitForSomebody() {
        assertThat(texts("""
                        select a.rule || ' ' || count(*) from attention a join person p on p.id = a.person_id
                        where p.email = 'staff@marlhaven.example' and a.due_on <= current_date + 30
                        group by a.rule order by 1""")).containsExactly("activity-due 2", "condition-due 2");
        assertThat(texts("""
                        select r.decision || ' ' || count(*) from review r join initiative i on i.id = r.initiative_id
                        where i.reference like 'MAR-%' and r.decision is not null group by r.decision order by 1""")).containsExactly("END 1", "GO_BACK" + " 1", "MOVE_ON" + " 1", "STAY 3");
        assertThat(texts("""
                        select i.reference from move m join review r on r.id = m.review_id
                        join initiative i on i.id = m.initiative_id
                        where i.reference like 'MAR-%'
                        union all
                        select i.reference from ending e join review r on r.id = e.review_id
                        join initiative i on i.id = e.initiative_id order by 1""")).containsExactly("MAR-01", "MAR-11", "MAR-14");
        assertThat(texts("""
                        select reach || ' ' || held_on - (select min(held_on) from reach_view x where x.initiative_id = v.initiative_id)
                        from reach_view v join initiative i on i.id = v.initiative_id
                        join person p on p.id = v.person_id
                        where i.reference = 'MAR-01' and p.name = 'Assistant director, practice' order by held_on""")).containsExactly("INCREMENTAL" + " 0", "TRANSFORMATIVE" + " 938");
    }

    @Test
    void tellsWhatHappenedToTheWholeCouncilAndWhatItBroughtAbout() {
        assertThat(texts("""
                        select c.kind || ' ' || count(*) from context_event c join organisation o on o.id = c.organisation_id
                        where o.code = 'MAR' group by c.kind order by 1"""))
                .containsExactly(
                        "BUDGET_ROUND" + " 1", "INSPECTION" + " 3", "NEW_DIRECTOR" + " 1", "PRACTICE_REVIEW" + " 2");
        assertThat(texts("""
                        select i.reference || ' ' || c.name from ending e join context_event c on c.id = e.context_event_id
                        join initiative i on i.id = e.initiative_id
                        where i.reference like 'MAR-%' order by 1""")).containsExactly("MAR-11 Inspection of Harbour" + " House");
        assertThat(texts("""
                        select i.reference || ' ' || m.direction || ' ' || c.name
                        from move m join context_event c on c.id = m.context_event_id
                        join initiative i on i.id = m.initiative_id
                        where i.reference like 'MAR-%' order by 1""")).containsExactly("MAR-03 BACK Inspection of children’s services");
    }

    @Test
    void tellsWhatWasKeptChangedAndLeftOutOfWhatWasAdopted() {
        assertThat(texts("""
                        select i.origin || ' ' || count(distinct i.id) from origin_part o join initiative i on i.id = o.initiative_id
                        where i.reference like 'MAR-%' group by i.origin order by 1""")).containsExactly("ADOPTED" + " 6", "COMBINED" + " 1");
        assertThat(texts("""
                        select i.reference || ' after ' || e.reference from initiative i join initiative e on e.id = i.earlier_id
                        where i.reference like 'MAR-%'""")).containsExactly("MAR-02 after MAR-11");
    }

    @Test
    void isQuietWhereNothingHappensAndNowhereElse() {
        assertThat(texts("""
                        select reference from initiative
                        where reference like 'MAR-%' and status = 'ACTIVE' and last_recorded_at < now() - interval '60 days'
                        order by 1""")).containsExactly("MAR-08", "MAR-13");
    }

    @Test
    void namesNobody() {
        assertThat(texts("select name from person where email like '%@marlhaven.example' or email like"
                        + " '%@skerrow.example'"))
                .allMatch(name -> name.matches(".*(lead|manager|director|service|worker|member|practitioner).*"));
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from move m join initiative i on i.id = m.initiative_id"
                        + " where i.reference like 'MAR-%' and " + condition)
                .query(Integer.class)
                .single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream().collect(Collectors.toList());
    }
}
