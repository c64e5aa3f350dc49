package org.chrysalis.participation;

import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.RecordedFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Narrows the list by whether partners and ripples are recorded. */
@Configuration(proxyBeanMethods = false)
class PartnerQuestions {

    @Bean
    FilterQuestion partnerFilter() {
        return new RecordedFilter(
                "partner", "participation.partners.filter", "participation.partners.filter.", "partner");
    }

    @Bean
    FilterQuestion rippleFilter() {
        return new RecordedFilter("ripple", "participation.ripples.filter", "participation.ripples.filter.", "ripple");
    }
}
