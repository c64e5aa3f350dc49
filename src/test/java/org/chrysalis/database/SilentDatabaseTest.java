package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** What takes connections and says nothing, such as a port of something else, is no reason to wait without end. */
class SilentDatabaseTest {

    @Test
    @Timeout(60)
    void isGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HikariDataSource pool = pool()) {
            pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/chrysalis");
            assertThat(pool.getDataSourceProperties()).containsEntry("loginTimeout", "10");
            pool.addDataSourceProperty("loginTimeout", "1");
            Flyway flyway = Flyway.configure().dataSource(pool).load();
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> new CarefulMigration().migrate(flyway))
                    .withMessageStartingWith("The database does not let Chrysalis in (Connection attempt timed out.)");
        }
    }

    /** As the program sets it. */
    private static HikariDataSource pool() throws Exception {
        List<PropertySource<?>> settings = new YamlPropertySourceLoader()
                .load("settings", new FileSystemResource("src/main/resources/application.yml"));
        return new Binder(ConfigurationPropertySources.from(settings))
                .bind("spring.datasource.hikari", Bindable.ofInstance(new HikariDataSource()))
                .get();
    }
}
