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
import org.chrysalis.people.Actors;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each test loads the demonstration in a transaction of its own, has the database check it, and takes it back. */
@ApplicationTest
class DemonstrationTest {

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

    @BeforeEach
    void begin() throws Exception {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        derived = json.readTree(new ClassPathResource("demo/scenario.json").getInputStream())
                .path("derived");
    }

    @AfterEach
    void takeBack() {
        transactions.rollback(transaction);
    }

    @Test
    void standsWhereTheStorySays() {
        load(LocalDate.now());
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
    void movedForwardAndBackAsOftenAsTheStorySays() {
        load(LocalDate.now());
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
        load(LocalDate.now());
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
        LocalDate today = LocalDate.now();
        load(today);
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
                        where i.reference like 'MAR-%' order by 1""")).containsExactly("MAR-11 CIRCUMSTANCES", "MAR-12 PLANNED_STOP");
    }

    @Test
    void movesEveryDateByTheSameNumberOfDays() {
        List<LocalDate> one = datesOfALoad(LocalDate.of(2026, 11, 23));
        transactions.rollback(transaction);
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        List<LocalDate> other = datesOfALoad(LocalDate.of(2027, 2, 1));
        assertThat(one).hasSizeGreaterThan(150);
        assertThat(other).isEqualTo(one.stream().map(day -> day.plusDays(70)).toList());
    }

    @Test
    void recordedNothingAheadAndInOrder() {
        load(LocalDate.now());
        List<OffsetDateTime> recorded =
                jdbc.sql("""
                select occurred_at from audit_entry e join organisation o on o.id = e.organisation_id
                where o.code = 'MAR' order by e.id""").query(OffsetDateTime.class).list();
        assertThat(recorded).isSorted().hasSizeGreaterThan(100);
        assertThat(recorded.get(recorded.size() - 1)).isBefore(OffsetDateTime.now());
    }

    @Test
    void keepsItsPeopleApartAndLetsThemIn(@Autowired Actors actors) {
        load(LocalDate.now());
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

    @Test
    void namesNobody() {
        load(LocalDate.now());
        assertThat(
                        texts(
                                "select name from person where email like '%@marlhaven.example' or email like '%@skerrow.example'"))
                .allMatch(name -> name.matches(".*(lead|manager|director|service|worker|member|practitioner).*"));
    }

    private void load(LocalDate today) {
        demonstration.load(today);
        // What the database would refuse at commit.
        jdbc.sql("set constraints all immediate").update();
    }

    private List<LocalDate> datesOfALoad(LocalDate today) {
        load(today);
        List<LocalDate> dates = new ArrayList<>();
        for (String sql : List.of(
                "select started_on from visit order by id",
                "select ended_on from visit where ended_on is not null order by id",
                "select moved_on from move order by id",
                "select review_on from pause where review_on is not null order by id",
                "select ended_on from ending order by id",
                "select due_on from check_in order by id",
                "select done_on from check_in where done_on is not null order by id",
                "select held_on from reach_view order by id",
                "select stage_since from initiative order by id",
                "select (last_recorded_at at time zone 'Europe/London')::date from initiative order by id")) {
            dates.addAll(jdbc.sql(sql.replace(" order by", where(sql) + " order by"))
                    .query(LocalDate.class)
                    .list());
        }
        return dates;
    }

    /** Only what belongs to the demonstration: other tests leave things behind. */
    private static String where(String sql) {
        String ours = sql.contains("from initiative")
                ? "(reference like 'MAR-%' or reference like 'SKE-%')"
                : "initiative_id in (select id from initiative where reference like 'MAR-%' or reference like 'SKE-%')";
        return (sql.contains(" where ") ? " and " : " where ") + ours;
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
