package org.chrysalis.database;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Refuses an address of a database that no driver here reads, before anything is started for it. Hosts often give it
 * as {@code postgres://name:password@host/database}, which JDBC does not know.
 */
public class NamedDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    static final String URL = "spring.datasource.url";
    private static final String WANTED = "jdbc:postgresql:";

    /** @throws StartRefused if an address is set that does not name a PostgreSQL as JDBC does */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        look(event.getEnvironment());
    }

    static void look(Environment environment) {
        String url = environment.getProperty(URL);
        if (StringUtils.hasText(url) && !url.strip().startsWith(WANTED)) {
            // Without the address itself: it may hold a password, and this lands in a log.
            throw new StartRefused("SPRING_DATASOURCE_URL must begin with jdbc:postgresql:, such as "
                    + "jdbc:postgresql://host:5432/chrysalis, with name and password in SPRING_DATASOURCE_USERNAME "
                    + "and SPRING_DATASOURCE_PASSWORD.");
        }
    }

    /** After the configuration files, which may name one, and after the log is set up, which would say it once more. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
