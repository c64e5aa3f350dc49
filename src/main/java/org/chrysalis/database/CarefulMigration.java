package org.chrysalis.database;

import com.zaxxer.hikari.HikariDataSource;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.NestedExceptionUtils;

/**
 * Migrates only a database that answers, is new enough, and was not already migrated by a later Chrysalis, whose
 * tables this one would misread.
 */
class CarefulMigration implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(CarefulMigration.class);
    private static final int OLDEST_SUPPORTED = 14;

    private final Supplier<OpenTrail> trail;

    /** Of a database in which the program's role is all that there is: who closed the trail there, opens it too. */
    CarefulMigration() {
        this(() -> () -> {});
    }

    /** @param trail opens it for the migrations, if there are any to be made */
    CarefulMigration(Supplier<OpenTrail> trail) {
        this.trail = trail;
    }

    @Override
    public void migrate(Flyway flyway) {
        refuseUnreachableOrTooOld(flyway);
        refuseFromLaterVersion(flyway);
        MigrateResult result = flyway.info().pending().length == 0 ? migrateOrRefuse(flyway) : withTrailOpen(flyway);
        if (result.migrationsExecuted > 0) {
            log.info(
                    "Brought the database to version {} ({} migrations)",
                    result.targetSchemaVersion,
                    result.migrationsExecuted);
        }
    }

    private MigrateResult withTrailOpen(Flyway flyway) {
        try (OpenTrail open = trail.get()) {
            return migrateOrRefuse(patient(flyway));
        } finally {
            forgetPatience(flyway.getConfiguration().getDataSource());
        }
    }

    /** A migration waits for what others hold as long as it takes: given up, it would keep the program from starting. */
    private static Flyway patient(Flyway flyway) {
        return Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .initSql("set lock_timeout = 0")
                .load();
    }

    /** What was set for the migrations stays with the connections, which the pages would use next. */
    private static void forgetPatience(DataSource database) {
        try {
            if (database.isWrapperFor(HikariDataSource.class)) {
                database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each migration is one transaction, so a refused one has changed nothing. */
    private static MigrateResult migrateOrRefuse(Flyway flyway) {
        try {
            return flyway.migrate();
        } catch (FlywayException e) {
            throw new StartRefused(
                    "The database could not be migrated, and is as the last migration that worked left" + " it: "
                            + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "),
                    e);
        }
    }

    private static void refuseUnreachableOrTooOld(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            refuseTooOld(server.getDatabaseProductName(), server.getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database does not let Chrysalis in ("
                            + why(NestedExceptionUtils.getMostSpecificCause(e))
                            + "): check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD.",
                    e);
        }
    }

    private static String why(Throwable reason) {
        return reason instanceof UnknownHostException
                ? "no host is known as " + reason.getMessage()
                : String.valueOf(reason.getMessage()).replaceAll("\\s+", " ");
    }

    static void refuseTooOld(String product, int majorVersion) {
        if (!product.equals("PostgreSQL") || majorVersion < OLDEST_SUPPORTED) {
            throw new StartRefused("Chrysalis needs PostgreSQL " + OLDEST_SUPPORTED + " or later, and this database is "
                    + product + " " + majorVersion + ".");
        }
    }

    private static void refuseFromLaterVersion(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.isVersioned()
                        && migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .reduce((earlier, later) -> later)
                .ifPresent(CarefulMigration::refuse);
    }

    private static void refuse(MigrationInfo unknown) {
        throw new StartRefused("This database was migrated by a newer Chrysalis (its version "
                + unknown.getVersion() + ", \"" + unknown.getDescription()
                + "\", is unknown here): start that version, or restore the backup made before the upgrade.");
    }
}
