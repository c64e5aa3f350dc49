package org.chrysalis.support;

import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps the demonstration on this computer: its passwords are published, so it listens on loopback unless somebody
 * names another address.
 */
public class DemonstrationStaysHome extends BeforeStart {

    @Override
    protected void look(ConfigurableEnvironment environment) {
        if (environment.getProperty("server.address") == null
                && DemonstrationMode.of(environment).on()) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("demonstration", Map.of("server.address", "127.0.0.1")));
        }
    }
}
