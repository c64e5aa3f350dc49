package org.chrysalis.database;

import org.chrysalis.support.BeforeStart;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * Refuses an address of a database that no driver here reads, before anything is started for it. Hosts often give it
 * as {@code postgres://name:password@host/database}, which JDBC does not know.
 */
public class NamedDatabase extends BeforeStart {

    static final String URL = "spring.datasource.url";
    private static final String WANTED = "jdbc:postgresql:";

    /** @throws StartRefused if an address is set that does not name a PostgreSQL as JDBC does */
    @Override
    protected void look(ConfigurableEnvironment environment) {
        String url = environment.getProperty(URL);
        if (StringUtils.hasText(url) && !url.strip().startsWith(WANTED)) {
            // Without the address itself: it may hold a password, and this lands in a log.
            throw new StartRefused("SPRING_DATASOURCE_URL must begin with jdbc:postgresql:, such as "
                    + "jdbc:postgresql://host:5432/chrysalis, with name and password in SPRING_DATASOURCE_USERNAME "
                    + "and SPRING_DATASOURCE_PASSWORD.");
        }
    }
}
