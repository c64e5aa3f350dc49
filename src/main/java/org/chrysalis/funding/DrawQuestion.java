package org.chrysalis.funding;

import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.RecordedFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Narrows the list by whether it is said what an initiative takes from elsewhere. */
@Configuration(proxyBeanMethods = false)
class DrawQuestion {

    @Bean
    FilterQuestion drawFilter() {
        return new RecordedFilter("draw", "funding.draw.filter", "funding.draw.filter.", "draw");
    }
}
