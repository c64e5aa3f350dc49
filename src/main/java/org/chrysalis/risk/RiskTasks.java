package org.chrysalis.risk;

import org.chrysalis.initiative.RecordTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the list of what can be added says of risks. */
@Configuration(proxyBeanMethods = false)
class RiskTasks {

    @Bean
    RecordTask risksTask() {
        return new RecordTask("risk.tab", "risks", 30, RecordTask.standing("risk"));
    }
}
