package org.chrysalis.funding.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages beside those on money that everybody sees who sees the initiative. */
@Configuration(proxyBeanMethods = false)
class ShelterFrame {

    static final String PROTECTIONS = "funding/protections";

    private record Shelter(String messageKey, String path, int order) implements FundingPage {}

    @Bean
    FundingPage protectionsPage() {
        return new Shelter("funding.page.protections", PROTECTIONS, 20);
    }
}
