package org.chrysalis.readiness;

import org.chrysalis.initiative.RecordTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the list of what can be added says of readiness. */
@Configuration(proxyBeanMethods = false)
class ReadinessTasks {

    @Bean
    RecordTask readinessTask() {
        return new RecordTask("readiness.tab", "readiness", 95, RecordTask.standing("readiness_round"));
    }
}
