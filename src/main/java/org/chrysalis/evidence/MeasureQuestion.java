package org.chrysalis.evidence;

import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.RecordedFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Narrows the list by whether anything is measured. */
@Configuration(proxyBeanMethods = false)
class MeasureQuestion {

    @Bean
    FilterQuestion measureFilter() {
        return new RecordedFilter("measure", "evidence.measures.filter", "evidence.measures.filter.", "measure");
    }
}
