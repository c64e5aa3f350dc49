package org.chrysalis.risk;

import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.RecordedFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Narrows the list by whether anything was tested. */
@Configuration(proxyBeanMethods = false)
class ExperimentQuestion {

    @Bean
    FilterQuestion experimentFilter() {
        return new RecordedFilter("experiment", "risk.experiment.filter", "risk.experiment.filter.", "experiment");
    }
}
