package org.chrysalis.support;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Offers the decision on the demonstration to whoever asks. */
@Configuration(proxyBeanMethods = false)
class DemonstrationConfiguration {

    @Bean
    DemonstrationMode demonstrationMode(Environment environment) {
        return DemonstrationMode.of(environment);
    }
}
