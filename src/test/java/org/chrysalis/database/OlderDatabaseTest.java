package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.chrysalis.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What migrations make of rows that are there already: a database of the version before each, with what an installation
 * had in it, brought up to the one after. What the trail says stands in it as the services of that version wrote it.
 */
class OlderDatabaseTest {

    private static final String SCHEMA = "older_database";

    /** Two organisations, of which the second shows that nothing is mixed up. */
    private static final String PLACES = """
            insert into organisation (id, code, name) values (1, 'OLD', 'Old Council'), (2, 'OTH', 'Other Council');
            insert into role (id, organisation_id, name, built_in) values
                (1, 1, 'Admin', true), (2, 1, 'Manager', true), (3, 1, 'Staff', true), (4, 1, 'Viewer', true),
                (5, 1, 'Programme office', false), (6, 1, 'Heads of service', false), (7, 2, 'Leaders', true), (8, 2, 'Admin', true);
            insert into role_permission (role_id, permission_code)
                select r, p from unnest(array[1, 8]) r, unnest(array['MANAGE_PEOPLE', 'MANAGE_ROLES']) p;
            insert into person (id, email, name) values (1, 'lea@old.example', 'Lea Lead'), (2, 'max@old.example', 'Max Member');
            insert into membership (organisation_id, person_id, role_id) values (1, 1, 1), (1, 2, 2), (2, 2, 8);
            insert into team (id, organisation_id, name) values (1, 1, 'Early help'), (2, 1, 'Residential');
            insert into stage (id, organisation_id, ordinal, phase, name) values (1, 1, 1, 'DEVELOPMENT', 'Development'),
                (2, 2, 1, 'DEVELOPMENT', 'Development');
            insert into risk_kind (id, organisation_id, code, name, people, ordinal) values (1, 1, 'CHILDREN', 'Children', true, 1);
            """;

    private static final String GRANTED = """
            select role_id || ' ' || permission_code from role_permission where permission_code <> 'PUBLISH_PACKS' order by 1""";

    private DriverManagerDataSource database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void emptySchema() {
        TestDatabase.Server server = TestDatabase.server();
        database = new DriverManagerDataSource(server.url(), server.user(), server.password());
        Properties schema = new Properties();
        schema.setProperty("currentSchema", SCHEMA + ",public");
        database.setConnectionProperties(schema);
        jdbc = new JdbcTemplate(database);
        jdbc.execute("drop schema if exists " + SCHEMA + " cascade");
        jdbc.execute("create schema " + SCHEMA);
    }

    @AfterEach
    void dropSchema() {
        jdbc.execute("drop schema " + SCHEMA + " cascade");
    }

    @Test
    void letsThosePublishPacksWhoManageRolesAndManagersWhateverTheyAreCalled() {
        migrateTo("290");
        jdbc.execute(PLACES);
        grant(1, "VIEW_DASHBOARDS", "EDIT_ALL_INITIATIVES", "EXPORT");
        grant(2, "VIEW_DASHBOARDS", "EDIT_ALL_INITIATIVES", "EXPORT", "VIEW_MONEY");
        grant(3, "EDIT_OWN_INITIATIVES");
        grant(4, "VIEW_DASHBOARDS", "EXPORT");
        // Made by the organisation: what it lets people do, the organisation decides.
        grant(5, "MANAGE_ROLES");
        grant(6, "VIEW_DASHBOARDS", "EDIT_ALL_INITIATIVES", "EXPORT");
        // Built in, and named anew.
        grant(7, "VIEW_DASHBOARDS", "EDIT_ALL_INITIATIVES", "EXPORT");
        List<String> before = texts("select code from permission order by ordinal");
        List<String> granted = texts(GRANTED);

        migrateTo("300");

        assertThat(texts("""
                select r.name from role_permission p join role r on r.id = p.role_id
                where p.permission_code = 'PUBLISH_PACKS' order by r.id""")).containsExactly("Admin", "Manager", "Programme office", "Leaders", "Admin");
        List<String> after = texts("select code from permission order by ordinal");
        assertThat(after)
                .containsSubsequence("EXPORT", "PUBLISH_PACKS", "IMPORT")
                .hasSize(before.size() + 1);
        assertThat(after.stream().filter(code -> !code.equals("PUBLISH_PACKS"))).isEqualTo(before);
        assertThat(texts("select ordinal from permission order by ordinal"))
                .isEqualTo(texts("select generate_series(1, count(*)) from permission"));
        assertThat(texts(GRANTED)).isEqualTo(granted);
    }

    @Test
    void keepsOfInitiativesWhatStandsAndSaysWhereNobodyKnowsWhatStoodBefore() {
        migrateTo("301");
        jdbc.execute(PLACES);
        initiative(1, "Warm hubs", "2026-01-10 10:00+00", "2026-05-02 23:30+00");
        initiative(2, "Youth bus", "2026-02-01 10:00+00", "2026-02-01 10:00+00");
        jdbc.execute("""
                update initiative set team_id = 1, kind = 'INNOVATION' where id = 1;
                insert into initiative_person (initiative_id, person_id, part) values (1, 1, 'LEAD'), (1, 2, 'MEMBER');
                insert into initiative_tag (initiative_id, tag) values (1, 'warm'), (1, 'cold');
                insert into initiative_lens (initiative_id, lens) values (1, 'MODEL')""");
        entry(1, "initiative", 1, "initiative-logged", "2026-01-10 10:00+00", "[]");
        entry(
                1,
                "initiative",
                1,
                "initiative-changed",
                "2026-03-04 09:00+00",
                change("name", "'Warm hub'", "'Warm hubs'"));
        // Of the story no state is kept, so that it changes nothing.
        entry(1, "initiative", 1, "initiative-changed", "2026-04-05 09:00+00", change("story", "null", "'Long'"));
        entry(2, "initiative", 2, "initiative-logged", "2026-02-01 10:00+00", "[]");

        migrateTo("310");

        assertThat(texts("""
                select concat_ws('|', initiative_id, from_at at time zone 'UTC', until_at at time zone 'UTC', known, name, kind,
                                 visibility, team_id, leads, members, tags, lenses)
                from initiative_state order by initiative_id, from_at"""))
                .containsExactly(
                        "1|-infinity|2026-03-04 09:00:00|f|Warm hubs|INNOVATION|ORGANISATION|{}|{}|{}|{}",
                        "1|2026-03-04 09:00:00|infinity|t|Warm hubs|INNOVATION|ORGANISATION|1|{1}|{2}|{cold,warm}|{MODEL}",
                        "2|-infinity|infinity|t|Youth bus|NOT_SURE|ORGANISATION|{}|{}|{}|{}");
        // London's days: the last entry was made after midnight there.
        assertThat(texts("select initiative_id || ' ' || recorded_on from initiative_recorded order by 1"))
                .containsExactly("1 2026-01-10", "1 2026-03-04", "1 2026-04-05", "1 2026-05-03", "2 2026-02-01");
        goesOnKeeping("update initiative set name = 'Warmer hubs' where id = 1", "initiative", 1);
        assertThat(texts("select name from initiative_state where initiative_id = 1 order by from_at"))
                .containsExactly("Warm hubs", "Warm hubs", "Warmer hubs");
    }

    @Test
    void readsFromTheTrailHowRisksStood() {
        migrateTo("310");
        jdbc.execute(PLACES);
        initiative(1, "Warm hubs", "2026-01-10 10:00+00", "2026-01-10 10:00+00");
        for (int risk = 1; risk <= 3; risk++) {
            jdbc.update("""
                    insert into risk (id, organisation_id, initiative_id, kind_id, wording, state, recorded_at)
                    values (?, 1, 1, 1, 'A child is missed', ?, '2026-01-12 10:00+00')""", risk, risk == 2 ? "OPEN" : "CLOSED");
        }
        entry(1, "risk", 1, "risk-changed", "2026-02-01 10:00+00", change("state", "'open'", "'reduced'"));
        entry(1, "risk", 1, "risk-changed", "2026-02-10 10:00+00", change("measures", "null", "'A check each week'"));
        entry(1, "risk", 1, "risk-changed", "2026-03-01 10:00+00", change("state", "'reduced'", "'closed'"));
        // A word that no version knew is left alone.
        entry(1, "risk", 3, "risk-changed", "2026-02-01 10:00+00", change("state", "'unheard of'", "'closed'"));

        migrateTo("311");

        assertThat(texts("""
                select concat_ws('|', risk_id, initiative_id, from_at at time zone 'UTC', until_at at time zone 'UTC', state)
                from risk_state order by risk_id, from_at"""))
                .containsExactly(
                        "1|1|-infinity|2026-02-01 10:00:00|OPEN",
                        "1|1|2026-02-01 10:00:00|2026-03-01 10:00:00|REDUCED",
                        "1|1|2026-03-01 10:00:00|infinity|CLOSED",
                        "2|1|-infinity|infinity|OPEN",
                        "3|1|-infinity|infinity|CLOSED");
        goesOnKeeping("update risk set state = 'HAPPENED' where id = 2", "risk", 2);
        assertThat(texts("select state from risk_state where risk_id = 2 order by from_at"))
                .containsExactly("OPEN", "HAPPENED");
    }

    @Test
    void takesMoneyAndProtectionsBackChangeByChange() {
        migrateTo("311");
        jdbc.execute(PLACES);
        initiative(1, "Warm hubs", "2026-01-10 10:00+00", "2026-01-10 10:00+00");
        jdbc.execute("""
                insert into funding (id, organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)
                values (1, 1, 1, 'Reserve', 1234.50, '2026-05-01', '2027-03-31', true, '2026-01-12 10:00+00'),
                       (2, 1, 1, 'Base budget', 70000, '2026-04-01', null, true, '2026-01-12 10:00+00');
                insert into protection (id, organisation_id, initiative_id, kind, what, starts_on, ends_on, giving_back, recorded_at)
                values (1, 1, 1, 'POSTS', 'Two posts', '2026-01-12', '2026-12-31', 'They go back', '2026-01-12 10:00+00')""");
        entry(1, "funding", 1, "funding-changed", "2026-02-01 10:00+00", """
                jsonb_build_array(jsonb_build_object('field', 'funding-amount', 'before', '£180,000', 'after', '£1,234.50'),
                                  jsonb_build_object('field', 'funding-from', 'before', '1 April 2026', 'after', '1 May 2026'))""");
        entry(1, "funding", 1, "funding-changed", "2026-03-01 10:00+00", """
                jsonb_build_array(jsonb_build_object('field', 'funding-to', 'before', null, 'after', '31 March 2027'),
                                  jsonb_build_object('field', 'funding-certainty', 'before', 'Hoped for', 'after', 'Committed'))""");
        entry(
                1,
                "funding",
                1,
                "funding-changed",
                "2026-03-02 10:00+00",
                change("funding-conditions", "null", "'None'"));
        entry(1, "protection", 1, "protection-added", "2026-01-12 10:00+00", change("to", "null", "'30 June 2026'"));
        entry(
                1,
                "protection",
                1,
                "protection-changed",
                "2026-02-01 10:00+00",
                change("to", "'30 June 2026'", "'31 December 2026'"));
        entry(
                1,
                "protection",
                1,
                "protection-changed",
                "2026-03-01 10:00+00",
                change("giving-back", "null", "'They go back'"));

        migrateTo("312");

        assertThat(texts("""
                select concat_ws('|', funding_id, from_at at time zone 'UTC', until_at at time zone 'UTC', amount, starts_on,
                                 coalesce(ends_on::text, '-'), committed)
                from funding_state order by funding_id, from_at"""))
                .containsExactly(
                        "1|-infinity|2026-02-01 10:00:00|180000.00|2026-04-01|-|f",
                        "1|2026-02-01 10:00:00|2026-03-01 10:00:00|1234.50|2026-05-01|-|f",
                        "1|2026-03-01 10:00:00|infinity|1234.50|2026-05-01|2027-03-31|t",
                        "2|-infinity|infinity|70000.00|2026-04-01|-|t");
        assertThat(texts("""
                select concat_ws('|', protection_id, from_at at time zone 'UTC', until_at at time zone 'UTC', ends_on, planned)
                from protection_state order by from_at"""))
                .containsExactly(
                        "1|-infinity|2026-02-01 10:00:00|2026-06-30|f",
                        "1|2026-02-01 10:00:00|2026-03-01 10:00:00|2026-12-31|f",
                        "1|2026-03-01 10:00:00|infinity|2026-12-31|t");
        goesOnKeeping("update funding set amount = 80000 where id = 2", "funding", 2);
        assertThat(texts("select amount from funding_state where funding_id = 2 order by from_at"))
                .containsExactly("70000.00", "80000.00");
    }

    @Test
    void namesNobodyWhereAnImportWroteWordsInPlaceOfNames() {
        migrateTo("482");
        jdbc.execute(PLACES);
        initiative(1, "Warm hubs", "2026-01-10 10:00+00", "2026-01-10 10:00+00");
        jdbc.execute("""
                insert into move (organisation_id, initiative_id, ordinal, direction, to_visit_id, moved_on, reason, recorded_at)
                select organisation_id, initiative_id, 1, 'START', id, started_on, 'Logged', now() from visit;
                update visit set ended_on = '2026-02-01';
                insert into visit (organisation_id, initiative_id, stage_id, main, ordinal, started_on, ended_on)
                    values (1, 1, 1, true, 2, '2026-02-01', '2026-03-01'), (1, 1, 1, true, 3, '2026-03-01', null);
                insert into move (organisation_id, initiative_id, ordinal, direction, from_visit_id, to_visit_id, moved_on, reason,
                                  recorded_at)
                select 1, 1, v.ordinal, 'AGAIN', b.id, v.id, v.started_on, 'Again', now()
                from visit v join visit b on b.ordinal = v.ordinal - 1;
                insert into move_decider (move_id, ordinal, name)
                select id, 0, case ordinal when 2 then 'Not recorded (imported)' else 'The board' end from move where ordinal > 1;
                update initiative set stage_since = '2026-03-01', visit_count = 3;
                insert into pause (organisation_id, initiative_id, visit_id, started_on, ended_on, reason, deciders, recorded_at)
                select 1, 1, id, started_on, started_on, 'Rest', names, now()
                from visit, (values (array['Not recorded (imported)'], 2), (array['The board'], 3)) as p (names, place)
                where ordinal = place;
                insert into decider_level (organisation_id, name, level, said_by, said_at)
                    values (1, 'not recorded (imported)', 'OUTSIDE', 1, now()), (1, 'the board', 'BODY', 1, now())""");

        migrateTo("560");

        assertThat(texts("""
                select concat_ws('|', ordinal, deciders_unknown, deciders,
                                 (select string_agg(name, ',') from move_decider d where d.move_id = m.id))
                from move m order by ordinal""")).containsExactly("1|f", "2|t", "3|f|{\"The board\"}|The board");
        assertThat(texts("select deciders from pause order by started_on")).containsExactly(null, "{\"The board\"}");
        assertThat(texts("select name from decider_level")).containsExactly("the board");
    }

    @Test
    void namesOfWhatEnteredAViewOnlyWhatIsLookedAtAgain() {
        migrateTo("583");
        jdbc.execute(PLACES);
        initiative(1, "Warm hubs", "2026-01-10 10:00+00", "2026-01-10 10:00+00");
        initiative(2, "Youth bus", "2026-01-10 10:00+00", "2026-01-10 10:00+00");
        jdbc.execute("""
                insert into saved_view (id, organisation_id, person_id, name, query)
                    values (1, 1, 1, 'Ours', 'kind=INNOVATION');
                insert into notification (organisation_id, person_id, kind, subject_kind, subject_id, reference, title, arguments,
                                          path, created_at)
                select 1, 1, kind, 'saved-view', 1, '', 'Ours', arguments::jsonb, path, now()
                from (values ('ENTERED', '["2", ": OLD-01, OLD-02"]', 'initiatives?with-references=OLD-01.02'),
                             ('ENTERED', '["40", ": OLD-01 and 39 more"]', 'initiatives?kind=INNOVATION&view=1'),
                             ('TOO_LARGE', '["1000"]', 'initiatives?kind=INNOVATION&view=1')) n (kind, arguments, path)""");

        migrateTo("620");

        assertThat(texts("select arguments::text || ' ' || path from notification order by id"))
                .containsExactly(
                        "[\"2\", \"\", \"OLD-01 OLD-02\"] initiatives?kind=INNOVATION&view=1",
                        "[\"40\", \"\", \"\"] initiatives?kind=INNOVATION&view=1",
                        "[\"1000\"] initiatives?kind=INNOVATION&view=1");
    }

    /** What a completed review asked for stays as it is, even of somebody from elsewhere; from now on nobody is. */
    @Test
    void keepsWhatReviewsAskedForOfTheOrganisation() {
        migrateTo("620");
        jdbc.execute(PLACES);
        initiative(1, "Warm hubs", "2026-01-10 10:00+00", "2026-01-10 10:00+00");
        jdbc.execute("""
                insert into person (id, email, name) values (3, 'eve@else.example', 'Eve Elsewhere');
                insert into review (organisation_id, initiative_id, number, visit_id, stage_id, stage_name, held_on, started_at)
                select 1, 1, 1, id, 1, 'Development', '2026-02-01', now() from visit where initiative_id = 1;
                insert into review_condition (review_id, ordinal, wording, owner_id, due_on)
                select id, n, 'Ask', n, date '2026-03-01' from review, unnest(array[1, 3]) n;
                insert into review_person (review_id, ordinal, name) select id, 0, 'Board' from review;
                update review set state = 'COMPLETED', decision = 'STAY', decision_note = 'Not yet',
                                  completed_by = 1, completed_at = now()""");

        migrateTo("621");

        assertThat(texts("select organisation_id || ' ' || owner_id from review_condition order by ordinal"))
                .containsExactly("1 1", "1 3");
        assertThat(texts("select convalidated from pg_constraint where conname = 'review_condition_owner_fk'"
                        + " and conrelid = 'review_condition'::regclass"))
                .containsExactly("f");
    }

    /** By its mail, and where that is forgotten by what its reader chose. */
    @Test
    void knowsOfEachEntryWhetherItWasMailed() {
        migrateTo("791");
        jdbc.execute(PLACES);
        jdbc.execute("""
                insert into notification_preference (organisation_id, person_id, digest, at_once)
                    values (1, 1, 'WEEKLY', array['MENTION']);
                insert into notification (organisation_id, person_id, kind, subject_kind, subject_id, title, path, created_at)
                select 1, 1, kind, 'initiative', subject, 'Ours', '', now() - days * interval '1 day'
                from (values ('MENTION', 1, 3), ('MENTION', 2, 3), ('MENTION', 3, 3), ('MENTION', 4, 3), ('ASKED', 5, 40),
                             ('REVIEW', 6, 40)) n (kind, subject, days);
                insert into mail (organisation_id, person_id, kind, subject_kind, subject_id, subject, lines, created_at, state,
                                  due_at, lapses_at, settled_at)
                select 1, 1, 'AT_ONCE', 'initiative', n.subject_id, '', '[]', n.created_at + interval '5 ms', m.state, now(),
                       now(), case m.state when 'WAITING' then null else now() end
                from (values (1, 'SENT'), (2, 'GIVEN_UP'), (3, 'WAITING')) m (subject, state)
                join notification n on n.subject_id = m.subject""");
        jdbc.execute("""
                insert into notification (organisation_id, person_id, kind, subject_kind, subject_id, title, path, created_at,
                                          read_at)
                values (1, 1, 'MENTION', 'initiative', 7, 'Ours', '', now(), now())""");

        migrateTo("860");

        assertThat(texts("select subject_id from notification where unmailed_at is null order by subject_id"))
                .as("sent, on its way, chosen and too long ago to be known, or read, of which nobody asks")
                .containsExactly("1", "3", "5", "7");
        assertThat(texts("select subject_id from notification where unmailed_at > created_at"))
                .as("since it was given up")
                .containsExactly("2");
        assertThat(texts("select count(*) from mail m join notification n on n.id = m.notification_id"
                        + " where n.subject_id = m.subject_id"))
                .containsExactly("3");
    }

    /** The next entry of the trail finds what was filled in and goes on from there. */
    private void goesOnKeeping(String update, String kind, long id) {
        jdbc.execute(update);
        entry(1, kind, id, kind + "-changed", "2026-06-07 10:00+00", "[]");
    }

    private void grant(long role, String... permissions) {
        for (String permission : permissions) {
            jdbc.update("insert into role_permission (role_id, permission_code) values (?, ?)", role, permission);
        }
    }

    private void initiative(long id, String name, String logged, String recorded) {
        jdbc.update("""
                with logged as (
                    insert into initiative (id, organisation_id, number, reference, name, stage_id, stage_since, logged_at,
                                            last_recorded_at)
                    values (?, 1, ?, ?, ?, 1, '2026-01-10', ?::timestamptz, ?::timestamptz) returning *)
                insert into visit (organisation_id, initiative_id, stage_id, main, ordinal, started_on)
                select organisation_id, id, stage_id, true, 1, stage_since from logged""", id, id, "OLD-0" + id, name, logged, recorded);
    }

    private void entry(long initiative, String kind, long id, String action, String at, String changes) {
        jdbc.update("""
                insert into audit_entry (organisation_id, occurred_at, person_id, person_name, subject_kind, subject_id,
                                         subject_label, initiative_id, action, changes)
                values (1, ?::timestamptz, 1, 'Lea Lead', ?, ?, 'OLD-01', ?, ?, %s)""".formatted(changes.equals("[]") ? "'[]'::jsonb" : changes), at, kind, id, initiative, action);
    }

    /** As SQL, because nothing is told from the text of "null". */
    private static String change(String field, String before, String after) {
        return "jsonb_build_array(jsonb_build_object('field', '%s', 'before', %s, 'after', %s))"
                .formatted(field, before, after);
    }

    private List<String> texts(String sql) {
        return jdbc.queryForList(sql, String.class);
    }

    private void migrateTo(String version) {
        FluentConfiguration upTo = Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .target(version);
        new CarefulMigration().migrate(upTo.load());
    }
}
