package org.chrysalis.funding.web;

import java.util.List;
import org.chrysalis.people.AdminEntries;
import org.chrysalis.people.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages beside those on money that everybody sees who sees the initiative. */
@Configuration(proxyBeanMethods = false)
class ShelterFrame {

    static final String PROTECTIONS = "funding/protections";
    static final String DRAW = "funding/draw";
    static final String ORDINARY = "funding/ordinary";

    private record Shelter(String messageKey, String messageKeyOnceEnded, String path, int order)
            implements FundingPage {}

    @Bean
    FundingPage protectionsPage() {
        return new Shelter("funding.page.protections", "funding.page.protections", PROTECTIONS, 20);
    }

    @Bean
    FundingPage drawPage() {
        return new Shelter("funding.page.draw", "funding.page.draw.ended", DRAW, 30);
    }

    @Bean
    FundingPage ordinaryPage() {
        return new Shelter("funding.page.ordinary", "funding.page.ordinary", ORDINARY, 40);
    }

    @Bean
    AdminEntries ordinaryAdministration() {
        return () -> List.of(new AdminEntries.AdminEntry(
                "funding.marker.title",
                "funding.marker.what",
                "/admin/ordinary-practice",
                65,
                Permission.MANAGE_SETTINGS));
    }
}
