package org.chrysalis.demo;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The demonstration in a transaction that is taken back at the end. The first who asks has it told by the services, and the
 * database checks it; what came of that, row by row, is what everybody after gets, which takes a tenth of the time.
 */
@Component
public class LoadedDemonstration {

    private static final String COLUMNS = """
            select table_name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
            group by table_name order by table_name""";

    private record Rows(String into, byte[] bytes) {}

    private final Demonstration demonstration;
    private final PlatformTransactionManager transactions;
    private final EntityManager entities;
    private final JdbcTemplate jdbc;

    private final List<Rows> told = new ArrayList<>();
    private @Nullable LocalDate lastDay;
    private @Nullable TransactionStatus transaction;

    LoadedDemonstration(
            Demonstration demonstration,
            PlatformTransactionManager transactions,
            EntityManager entities,
            JdbcTemplate jdbc) {
        this.demonstration = demonstration;
        this.transactions = transactions;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** From now on this thread sees the demonstration, with this as the last day of its story, and nobody else does. */
    public void begin(LocalDate today) {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        if (today.equals(lastDay)) {
            jdbc.execute("set local session_replication_role = replica");
            told.forEach(rows -> copy(copy -> copy.copyIn(rows.into(), new ByteArrayInputStream(rows.bytes()))));
            jdbc.execute("set local session_replication_role = origin");
            jdbc.execute("set constraints all immediate");
        } else {
            demonstration.load(today);
            entities.flush();
            // What the database would refuse at commit.
            jdbc.execute("set constraints all immediate");
            keep();
            lastDay = today;
        }
    }

    /** It is gone again, with whatever was done to it. */
    public void takeBack() {
        transactions.rollback(Objects.requireNonNull(transaction));
        transaction = null;
    }

    /** All that this transaction wrote, whatever the tables are. */
    private void keep() {
        told.clear();
        jdbc.query(COLUMNS, row -> {
            String table = row.getString("table_name");
            String columns = row.getString("columns");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long rows = copy(copy -> copy.copyOut(
                    "copy (select %s from %s where xmin = pg_current_xact_id()::xid) to stdout (format binary)"
                            .formatted(columns, table),
                    bytes));
            if (rows > 0) {
                told.add(new Rows(
                        "copy %s (%s) from stdin (format binary)".formatted(table, columns), bytes.toByteArray()));
            }
        });
    }

    @FunctionalInterface
    private interface Copying {
        long with(CopyManager manager) throws SQLException, IOException;
    }

    private long copy(Copying copying) {
        return Objects.requireNonNull(jdbc.execute((java.sql.Connection connection) -> {
            try {
                return copying.with(connection.unwrap(PGConnection.class).getCopyAPI());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }
}
