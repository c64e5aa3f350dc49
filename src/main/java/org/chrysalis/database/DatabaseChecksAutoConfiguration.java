package org.chrysalis.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Looks at a database, whoever brought it, before it is migrated. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
class DatabaseChecksAutoConfiguration {

    @Bean
    FlywayMigrationStrategy carefulMigration(ObjectProvider<ComingPostgres> embedded) {
        ComingPostgres coming = embedded.getIfAvailable();
        if (coming == null) {
            return new CarefulMigration();
        }
        return coming.upToDate()
                ? flyway -> coming.refuseIfFailed()
                : new CarefulMigration(() -> coming.take().openTrail());
    }
}
