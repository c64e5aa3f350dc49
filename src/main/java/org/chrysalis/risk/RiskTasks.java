package org.chrysalis.risk;

import org.chrysalis.initiative.FirstLine;
import org.chrysalis.initiative.RecordTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the list of what can be added says of risks and experiments. */
@Configuration(proxyBeanMethods = false)
class RiskTasks {

    @Bean
    RecordTask risksTask() {
        return new RecordTask("risk.tab", "risks", 30, RecordTask.standing("risk"));
    }

    @Bean
    RecordTask experimentsTask() {
        return new RecordTask("risk.experiments.title", "risks/experiments", 35, RecordTask.standing("experiment"));
    }

    @Bean
    FirstLine riskLine() {
        return new FirstLine("risk.first", "risks", 10, RecordTask.standing("risk"));
    }
}
