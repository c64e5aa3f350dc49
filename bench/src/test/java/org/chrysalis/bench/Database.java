package org.chrysalis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The program's database as its superuser: filled, counted, asked what each page sent it. */
final class Database implements AutoCloseable {

    /** Up to here every trigger and foreign key is on while it is filled; beyond, the same script is trusted and checked after. */
    private static final int FULLY_CHECKED = 10_000;

    private static final String BIG = "('initiative', 'visit', 'move', 'move_decider', 'initiative_person',"
            + " 'initiative_tag', 'initiative_lens', 'attention', 'ending', 'pause', 'person', 'membership', 'funding',"
            + " 'funding_edge', 'risk', 'evidence', 'participation', 'draw', 'protection', 'ordinary_mark', 'pulse_round',"
            + " 'comment', 'notification', 'audit_entry', 'check_in')";

    private final Connection connection;

    Database(Program program) throws SQLException {
        connection = DriverManager.getConnection(program.databaseUrl(), "postgres", program.superuserPassword());
    }

    /** Something was recorded in the organisation, by the program itself. */
    void record(int organisation) throws SQLException {
        run("insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label, action)"
                + " values (" + organisation + ", now(), 'Bench', 'organisation', " + organisation
                + ", 'Bench', 'organisation-changed')");
    }

    /** The same of one kind, with all its triggers. */
    void record(int organisation, Recorded recorded) throws SQLException {
        run(recorded.sql(organisation));
    }

    /**
     * @param leaders how many organisations there are beside, of which the pages of leaders are measured
     * @param spared indexes and exclusions that nothing asks which is measured; they take half of the time to fill much
     * @param scripts run one after the other
     */
    void fill(int size, int leaders, Set<String> spared, String hash, String dated, Path... scripts) throws SQLException {
        boolean large = size > FULLY_CHECKED;
        run("set maintenance_work_mem = '512MB'");
        run("set work_mem = '256MB'");
        run("set synchronous_commit = off");
        List<String> later = large ? setAside(spared) : List.of();
        if (large) {
            run("set session_replication_role = replica");
        }
        connection.setAutoCommit(false);
        for (Path script : scripts) {
            for (String statement : statements(script, size, leaders, hash, dated)) {
                run(statement);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        run("set session_replication_role = origin");
        for (String each : later) {
            run(each);
        }
        run("vacuum (analyze)");
        run("checkpoint");
        if (large) {
            check();
        }
    }

    /** Indexes and exclusions are built faster on what is there than row by row; building one checks every row. */
    private List<String> setAside(Set<String> spared) throws SQLException {
        List<String> again = new ArrayList<>();
        for (String[] row : rows("select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint"
                + " where contype = 'x' and conrelid::regclass::text in " + BIG)) {
            run("alter table " + row[0] + " drop constraint " + row[1]);
            if (!spared.contains(row[1])) {
                again.add("alter table " + row[0] + " add constraint " + row[1] + " " + row[2]);
            }
        }
        for (String[] row : rows("select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i"
                + " where i.indrelid::regclass::text in " + BIG
                + " and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)")) {
            run("drop index " + row[0]);
            if (!spared.contains(row[0])) {
                again.add(row[1]);
            }
        }
        return again;
    }

    /** The rules that triggers hold, asked of 20,000 journeys from all over. */
    private void check() throws SQLException {
        rows("select count(*) from (select check_journey(id)::text from (select id from initiative"
                + " where id % greatest(1, (select max(id) from initiative) / 20000) = 0) journeys) checked");
        String wrong = rows("select count(*) from move m join visit v on v.id = m.to_visit_id"
                        + " where m.initiative_id % 50 = 0 and (v.started_on <> m.moved_on or not v.main)")
                .get(0)[0];
        if (!wrong.equals("0")) {
            throw new IllegalStateException(wrong + " moves are dated otherwise than their visits");
        }
    }

    private static List<String> statements(Path script, int size, int leaders, String hash, String dated) {
        try {
            String text = Files.readString(script)
                    .replaceAll("(?m)^--.*\n", "")
                    .replace("${size}", Integer.toString(size))
                    .replace("${leaders}", Integer.toString(leaders))
                    .replace("${hash}", hash)
                    .replace("${dated}", dated)
                    .replace("${today}", "'" + LocalDate.now() + "'");
            return List.of(text.split(";\\s*\n")).stream().filter(each -> !each.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void prepareCounting() throws SQLException {
        run("alter system set shared_preload_libraries = 'pg_stat_statements'");
    }

    void count() throws SQLException {
        run("create extension if not exists pg_stat_statements");
    }

    void resetCounts() throws SQLException {
        rows("select pg_stat_statements_reset()::text");
    }

    /** @return statements, the milliseconds that they took and the blocks that they read, of the program's role, but the session's own */
    double[] counted() throws SQLException {
        String[] row = rows("select coalesce(sum(calls), 0), coalesce(sum(total_exec_time), 0),"
                        + " coalesce(sum(shared_blks_hit + shared_blks_read), 0) " + COUNTED)
                .get(0);
        return new double[] {Double.parseDouble(row[0]), Double.parseDouble(row[1]), Double.parseDouble(row[2])};
    }

    /** The statement that took longest, and its mean. */
    String slowest() throws SQLException {
        List<String[]> rows = rows("select round(mean_exec_time::numeric, 2) || ' ms: '"
                + " || left(regexp_replace(query, '\\s+', ' ', 'g'), 140) " + COUNTED
                + " order by mean_exec_time desc limit 1");
        return rows.isEmpty() ? "" : rows.get(0)[0];
    }

    private static final String COUNTED = "from pg_stat_statements where userid = 'chrysalis'::regrole"
            + " and query !~* 'spring_session' and query !~* '^\\s*(begin|commit|rollback|set|show|reset)'";

    String size() throws SQLException {
        return rows("select pg_size_pretty(pg_database_size('chrysalis'))").get(0)[0];
    }

    String version() throws SQLException {
        return rows("show server_version").get(0)[0];
    }

    List<String[]> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String[]> rows = new ArrayList<>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                String[] row = new String[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = found.getString(column + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql.strip().lines().findFirst().orElse(""), e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
