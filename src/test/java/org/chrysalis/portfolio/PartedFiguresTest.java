package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chrysalis.audit.TrailMarks;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.FilterQuestions;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.PastRegister;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Figures that are put together from parts are those that are read all at once, whatever was saved a moment before. */
@ApplicationTest
class PartedFiguresTest {

    private static final int INITIATIVES = 120;
    private static final Pattern WORD = Pattern.compile("[a-z_]+");

    @Autowired
    private TrailMarks marks;

    @Autowired
    private AttentionRules rules;

    @Autowired
    private FilterQuestions questions;

    @Autowired
    private ChangeReading changed;

    @Autowired
    private FewOnes few;

    @Autowired
    private PastRegister past;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private Clock clock;

    private TransactionTemplate anew;
    private TransactionTemplate reading;
    private TestOrganisation founded;
    private Actor leader;
    private LocalDate today;
    private List<Long> live;
    private FilledCouncil council;

    /** A program beside others, with figures of its own. */
    private final class Node {

        private final KeptFigures kept = new KeptFigures(marks);
        private final Portfolios portfolios;

        private Node(int fewest) {
            PartedFigures parted = new PartedFigures(json, fewest, 1);
            portfolios = new Portfolios(
                    new ScopeReading(jdbc, rules, questions, kept, parted, json, clock), changed, few, past, clock);
        }

        private Portfolio show() {
            return Objects.requireNonNull(
                    reading.execute(any -> portfolios.show(leader, InitiativeFilter.NONE, Period.Length.YEAR)));
        }

        private void prepare() {
            reading.executeWithoutResult(
                    any -> kept.unprepared(10).forEach(asked -> asked.asking().prepare()));
        }

        /** The statements that were sent to show it. */
        private List<String> shown() throws Exception {
            Portfolio whole = whole();
            return QueryCount.during(() -> assertThat(show()).isEqualTo(whole)).stream()
                    .filter(sql -> sql.contains("scope as materialized"))
                    .toList();
        }
    }

    @BeforeEach
    void found() {
        anew = new TransactionTemplate(manager);
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading = new TransactionTemplate(manager);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setReadOnly(true);
        founded = organisations.found();
        leader = founded.manager();
        today = LocalDate.now(clock);
        anew.executeWithoutResult(any -> {
            council = FilledCouncil.of(jdbc, founded, INITIATIVES, today);
            founded.recorded();
        });
        live = ids("select id from initiative where organisation_id = ? and status <> 'ENDED' order by id");
    }

    /** As a node that has kept nothing reads it. */
    private Portfolio whole() {
        return new Node(Integer.MAX_VALUE).show();
    }

    private Node prepared() {
        Node node = new Node(1);
        assertThat(node.show()).isEqualTo(whole());
        node.prepare();
        assertThat(node.kept.unprepared(10)).isEmpty();
        return node;
    }

    @Test
    void showEachKindOfRecordingAtOnceOnEveryNode() throws Exception {
        List<Node> nodes = List.of(prepared(), prepared());
        for (Map.Entry<String, Runnable> recording : recordings().entrySet()) {
            Portfolio before = whole();
            record(recording.getValue());
            assertThat(whole()).as(recording.getKey() + " changes something").isNotEqualTo(before);
            for (Node node : nodes) {
                assertThat(node.shown()).as(recording.getKey()).isNotEmpty().allMatch(PartedFiguresTest::parted);
                node.prepare();
            }
        }
    }

    /** What belongs to no initiative may be in the figures of all of them. */
    @Test
    void areReadAllAtOnceWhereWhatChangedBelongsToNoInitiative() throws Exception {
        Node node = prepared();
        for (String sql : List.of(
                "update stage set name = name || ' anew' where organisation_id = ?",
                "update organisation set quiet_days = quiet_days + 1 where id = ?",
                "update risk_kind set people = not people where organisation_id = ?",
                "update ordinary_marker set name = name || ' anew' where organisation_id = ?",
                "update team set name = name || ' anew' where organisation_id = ?")) {
            record(() -> jdbc.sql(sql).param(founded.id()).update());
            assertThat(node.shown()).as(sql).anyMatch(statement -> !parted(statement));
            node.prepare();
        }
    }

    /** A few that changed are read together; many are all read, and what was read together is read apart later. */
    @Test
    void areReadAnewForAsManyPartsAsChanged() throws Exception {
        Node node = prepared();
        record(() -> apart().forEach(this::risk));
        assertThat(node.shown()).allMatch(PartedFiguresTest::parted);
        assertThat(node.kept.unprepared(10)).hasSize(1);
        record(() -> risk(live.get(0)));
        assertThat(node.shown()).allMatch(PartedFiguresTest::parted);
        node.prepare();
        assertThat(node.kept.unprepared(10)).isEmpty();
        record(() -> risk(apart().get(1)));
        assertThat(node.shown()).allMatch(PartedFiguresTest::parted);
        record(() -> live.forEach(this::risk));
        assertThat(node.shown()).anyMatch(statement -> !parted(statement));
        node.prepare();
        record(() -> {});
        assertThat(node.shown()).allMatch(PartedFiguresTest::parted);
    }

    /** Also where the database expects that an organisation has no more than a dozen. */
    @Test
    void areReadWithoutGoingThroughTheOrganisation() {
        Node node = prepared();
        record(() -> risk(live.get(0)));
        List<String> tables = List.of("move", "risk", "visit");
        Map<String, Long> before = new LinkedHashMap<>();
        Map<String, Long> gone = new LinkedHashMap<>();
        reading.executeWithoutResult(any -> {
            jdbc.sql("set local enable_seqscan = off").update();
            tables.forEach(table -> before.put(table, entriesRead(table)));
            node.portfolios.show(leader, InitiativeFilter.NONE, Period.Length.YEAR);
            tables.forEach(table -> gone.put(table, entriesRead(table) - before.get(table)));
        });
        for (String table : tables) {
            long all = jdbc.sql("select count(*) from " + table + " where organisation_id = ?")
                    .param(founded.id())
                    .query(Long.class)
                    .single();
            assertThat(gone.get(table)).as(table).isPositive().isLessThan(all / 2);
        }
    }

    /** Of its indexes, in this transaction. */
    private long entriesRead(String table) {
        return jdbc.sql("""
                        select sum(pg_stat_get_xact_tuples_returned(indexrelid))::bigint from pg_index
                        where indrelid = ?::regclass""").param(table).query(Long.class).single();
    }

    /** Two that are in different parts. */
    private List<Long> apart() {
        return List.of(live.get(0), live.get(live.size() / 2));
    }

    /** It was begun before the parts were read, and saved after. */
    @Test
    void showWhatWasSavedLate() {
        Node node = prepared();
        anew.executeWithoutResult(any -> {
            risk(live.get(0));
            founded.recorded();
            record(() -> risk(apart().get(1)));
            assertThat(node.show()).isEqualTo(whole());
            node.prepare();
        });
        assertThat(node.show()).isEqualTo(whole());
    }

    @Test
    void showNothingThatWasTakenBack() {
        Node node = prepared();
        Portfolio before = whole();
        anew.executeWithoutResult(any -> {
            risk(live.get(0));
            any.setRollbackOnly();
        });
        record(() -> {});
        assertThat(node.show()).isEqualTo(before).isEqualTo(whole());
    }

    /** Whatever is written to a table that the statements name is noted, for its initiative where it has one. */
    @Test
    void areReadFromTablesThatNoteEveryChange() throws Exception {
        Set<String> tables = strings(
                "select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
        Node node = new Node(1);
        Set<String> read = new TreeSet<>();
        List<String> statements = new ArrayList<>(node.shown());
        statements.addAll(QueryCount.during(node::prepare));
        record(() -> risk(live.get(0)));
        statements.addAll(node.shown());
        assertThat(statements).anyMatch(PartedFiguresTest::parted).anyMatch(sql -> !parted(sql));
        for (String statement : statements) {
            WORD.matcher(statement)
                    .results()
                    .map(found -> found.group())
                    .filter(tables::contains)
                    .forEach(read::add);
        }
        read.remove("figure_change");
        assertThat(read).hasSizeGreaterThan(20).containsAll(PartSql.TABLES);
        Set<String> ofInitiatives = strings("""
                select table_name::text from information_schema.columns
                where table_schema = 'public' and column_name = 'initiative_id'""");
        assertThat(ofInitiatives).containsAll(PartSql.TABLES);
        Set<String> compared = Set.of("membership", "organisation", "person");
        for (String table : read) {
            List<String> noting = jdbc.sql("""
                            select p.proname::text from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                            where t.tgrelid = ?::regclass and p.proname like 'figures\\_follow\\_%'
                              and t.tgenabled = 'O' and (t.tgtype = 29 and t.tgqual is null or ?)""")
                    .params(table, compared.contains(table))
                    .query(String.class)
                    .list();
            assertThat(noting)
                    .as(table)
                    .isNotEmpty()
                    .allMatch(function -> ofInitiatives.contains(table)
                            ? Set.of("figures_follow_record", "figures_follow_detail")
                                    .contains(function)
                            : !function.equals("figures_follow_initiative") || table.equals("initiative"));
        }
    }

    /** What each kind of recording writes of one initiative. */
    private Map<String, Runnable> recordings() {
        long one = live.get(3);
        Map<String, Runnable> recordings = new LinkedHashMap<>();
        recordings.put("a risk", () -> risk(one));
        recordings.put(
                "a score",
                () -> update(
                        "update risk set likelihood = 5, impact = 5, levels = 5, scored_on = current_date"
                                + " where organisation_id = ? and initiative_id = ? and withdrawn_at is null",
                        one));
        recordings.put("money", () -> update("""
                insert into funding (organisation_id, initiative_id, recorded_at, source, amount, starts_on, ends_on, committed)
                values (?, ?, now(), 'A grant', 1234.50, current_date - 20, current_date + 100, true)""", one));
        recordings.put(
                "an edge",
                () -> update(
                        "insert into funding_edge (organisation_id, initiative_id, ends_on) values (?, ?, current_date + 100)"
                                + " on conflict (initiative_id) do update set ends_on = excluded.ends_on",
                        one));
        recordings.put("a participation", () -> update("""
                insert into participation (organisation_id, initiative_id, recorded_at, who, what, families, held_on)
                values (?, ?, now(), array['FAMILIES'], 'An evening', 7, current_date)""", one));
        recordings.put("a protection", () -> update("""
                insert into protection (organisation_id, initiative_id, recorded_at, kind, what, starts_on)
                values (?, ?, now(), 'SPACE', 'A quiet room', current_date - 1)""", one));
        recordings.put("people's time", () -> update("""
                insert into draw (organisation_id, initiative_id, role, elsewhere, days_a_week, starts_on, backfilled, recorded_at)
                values (?, ?, 'A nurse', 'Health', 2.5, current_date - 1, false, now())""", one));
        recordings.put(
                "its kind",
                () -> update(
                        "update initiative set kind = case kind when 'INNOVATION' then 'IMPROVEMENT' else 'INNOVATION' end"
                                + " where organisation_id = ? and id = ?",
                        one));
        recordings.put("a sign that it is ordinary", () -> update("""
                insert into ordinary_mark (organisation_id, initiative_id, marker_id, wording, marked_on, recorded_at)
                select i.organisation_id, i.id, k.id, k.name, current_date, now()
                from initiative i join ordinary_marker k on k.organisation_id = i.organisation_id and not k.retired
                where i.organisation_id = ? and i.id = ?
                order by k.ordinal limit 1""", unmarked()));
        recordings.put("a move", () -> move(active(0)));
        recordings.put("a pause", () -> pause(active(1)));
        recordings.put(
                "a journey: moved, rested, ended, reopened",
                () -> council.keptAndBusy(
                        ids("select min(id) from team where organisation_id = ?")
                                .get(0),
                        today));
        // Fewer than five names are not counted out.
        recordings.put("who decided", () -> update("""
                insert into move_decider (move_id, ordinal, name)
                select max(id), place, 'Somebody ' || place from move cross join generate_series(11, 16) place
                where organisation_id = ? and initiative_id = ? and moved_on >= current_date - 300
                  and cardinality(deciders) > 0
                group by place""", decided()));
        return recordings;
    }

    private long active(int place) {
        return ids("select id from initiative where organisation_id = ? and status = 'ACTIVE' order by id")
                .get(place);
    }

    /** In a stage of which it is asked. */
    private long unmarked() {
        return ids("""
                select i.id from initiative i join stage g on g.id = i.stage_id
                where i.organisation_id = ? and i.status <> 'ENDED' and g.phase in ('EMBEDDING', 'SCALING')
                  and not exists (select 1 from ordinary_mark x where x.initiative_id = i.id)
                order by i.id limit 1""").get(0);
    }

    private void move(long initiative) {
        update("""
                update visit set ended_on = current_date
                where organisation_id = ? and initiative_id = ? and main and ended_on is null""", initiative);
        update("""
                insert into visit (organisation_id, initiative_id, stage_id, main, ordinal, started_on)
                select i.organisation_id, i.id, (select min(g.id) from stage g
                                                 where g.organisation_id = i.organisation_id and g.id <> i.stage_id
                                                   and g.id not in (select v.stage_id from visit v
                                                                    where v.initiative_id = i.id and v.ended_on is null)),
                       true, i.visit_count + 1, current_date
                from initiative i where i.organisation_id = ? and i.id = ?""", initiative);
        update("""
                insert into move (organisation_id, initiative_id, ordinal, direction, from_visit_id, to_visit_id, moved_on, reason, recorded_at)
                select i.organisation_id, i.id, i.visit_count + 1, 'ON', a.id, b.id, current_date, 'Because', now()
                from initiative i
                join visit a on a.initiative_id = i.id and a.main and a.ordinal = i.visit_count
                join visit b on b.initiative_id = i.id and b.main and b.ordinal = i.visit_count + 1
                where i.organisation_id = ? and i.id = ?""", initiative);
        update("""
                insert into move_decider (move_id, ordinal, name)
                select m.id, 1, 'The board' from move m join initiative i on i.id = m.initiative_id
                where i.organisation_id = ? and i.id = ? and m.ordinal = i.visit_count + 1""", initiative);
        update("""
                update initiative i set stage_id = v.stage_id, stage_since = current_date, visit_count = v.ordinal
                from visit v
                where i.organisation_id = ? and i.id = ? and v.initiative_id = i.id and v.main and v.ended_on is null""", initiative);
    }

    private void pause(long initiative) {
        update("""
                insert into pause (organisation_id, initiative_id, visit_id, started_on, reason)
                select v.organisation_id, v.initiative_id, v.id, current_date, 'Because' from visit v
                where v.organisation_id = ? and v.initiative_id = ? and v.main and v.ended_on is null""", initiative);
        update("update initiative set status = 'PAUSED' where organisation_id = ? and id = ?", initiative);
    }

    /** One with a decision in the year that names somebody. */
    private long decided() {
        return ids("""
                select m.initiative_id from move m
                where m.organisation_id = ? and m.moved_on >= current_date - 300 and cardinality(m.deciders) > 0
                order by m.id limit 1""").get(0);
    }

    private void risk(long initiative) {
        update("""
                insert into risk (organisation_id, initiative_id, recorded_at, kind_id, wording, state)
                select o.id, ?, now(), (select min(k.id) from risk_kind k where k.organisation_id = o.id), 'A worry', 'OPEN'
                from organisation o where o.id = ?""", initiative, founded.id());
    }

    private void update(String sql, long initiative) {
        update(sql, founded.id(), initiative);
    }

    private void update(String sql, long first, long second) {
        assertThat(jdbc.sql(sql).params(first, second).update()).isPositive();
    }

    private void record(Runnable written) {
        anew.executeWithoutResult(any -> {
            written.run();
            founded.recorded();
        });
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql).param(founded.id()).query(Long.class).list();
    }

    private Set<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).set();
    }

    private static boolean parted(String sql) {
        return sql.contains("cut as materialized");
    }
}
