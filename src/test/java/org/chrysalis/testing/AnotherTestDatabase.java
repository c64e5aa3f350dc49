package org.chrysalis.testing;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A server of its own beside that of {@link TestDatabase}, for tests in which the demonstration is there to stay. */
@TestConfiguration(proxyBeanMethods = false)
public class AnotherTestDatabase {

    private static final class Holder {
        static final TestDatabase.Server SERVER = TestDatabase.start();
    }

    @Bean
    JdbcConnectionDetails anotherTestDatabase() {
        return TestDatabase.details(Holder.SERVER);
    }
}
