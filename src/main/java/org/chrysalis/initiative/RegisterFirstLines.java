package org.chrysalis.initiative;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With what to begin that the register itself keeps: what an ending would mean is asked while nobody thinks of one. */
@Configuration(proxyBeanMethods = false)
class RegisterFirstLines {

    @Bean
    FirstLine stopsLine() {
        return new FirstLine(
                "initiative.first.stops",
                "edit/if-it-stops",
                20,
                "select 1 from initiative where organisation_id = :organisation and id = :initiative and if_it_stops"
                        + " <> ''");
    }
}
