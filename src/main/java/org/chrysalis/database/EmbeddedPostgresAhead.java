package org.chrysalis.database;

import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Begins with the embedded database, and brings it up to date, while the program is still being put together: on an
 * empty folder both take some seconds, and neither needs the other until the first connection. Whoever asks for one
 * waits for it, and is told why there is none.
 */
public final class EmbeddedPostgresAhead implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (EmbeddedPostgresAutoConfiguration.namesDatabase(environment)) {
            return;
        }
        EmbeddedDatabaseProperties properties =
                Binder.get(environment).bindOrCreate("chrysalis", EmbeddedDatabaseProperties.class);
        FreePort.require(properties.databasePort());
        ComingPostgres coming = usual(environment)
                ? new ComingPostgres(() -> started(properties), EmbeddedPostgresAhead::migrate, true)
                : new ComingPostgres(() -> started(properties), postgres -> {}, false);
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton("embeddedPostgresComing", coming);
        beans.registerDisposableBean("embeddedPostgresComing", coming);
    }

    private static EmbeddedPostgres started(EmbeddedDatabaseProperties properties) {
        return EmbeddedPostgres.start(properties.home(), properties.databasePort(), Map.of());
    }

    private static void migrate(EmbeddedPostgres postgres) {
        new CarefulMigration(postgres::openTrail)
                .migrate(Flyway.configure()
                        .dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password())
                        .load());
    }

    /** Whoever sets anything else about migrations is served by the program's own migration, which reads it. */
    private static boolean usual(Environment environment) {
        return Binder.get(environment)
                .bind("spring.flyway", Bindable.mapOf(String.class, String.class))
                .map(Map::keySet)
                .orElse(Set.of())
                .stream()
                .allMatch("clean-disabled"::equals);
    }
}
