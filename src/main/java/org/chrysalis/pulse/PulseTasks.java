package org.chrysalis.pulse;

import org.chrysalis.initiative.RecordTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the list of what can be added says of the pulse. */
@Configuration(proxyBeanMethods = false)
class PulseTasks {

    @Bean
    RecordTask pulseTask() {
        return new RecordTask(
                "pulse.tab",
                "pulse",
                90,
                "select 1 from pulse_round where organisation_id = :organisation and initiative_id = :initiative");
    }
}
