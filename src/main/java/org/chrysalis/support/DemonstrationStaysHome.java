package org.chrysalis.support;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps the demonstration on this computer: its passwords are published, so it listens on loopback unless somebody
 * names another address. Comes after the configuration files, which may name one.
 */
public class DemonstrationStaysHome implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("server.address") == null
                && DemonstrationMode.of(environment).on()) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("demonstration", Map.of("server.address", "127.0.0.1")));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
