package org.chrysalis.support;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nobody reads metrics or traces of this program, so no filter, page or query is wrapped to take them. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

    @Bean
    ObservationRegistry observationRegistry() {
        return ObservationRegistry.NOOP;
    }
}
