package org.chrysalis.evidence;

import org.chrysalis.initiative.FirstLine;
import org.chrysalis.initiative.RecordTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the list of what can be added says of evidence and measures. */
@Configuration(proxyBeanMethods = false)
class EvidenceTasks {

    @Bean
    RecordTask evidenceTask() {
        return new RecordTask("evidence.tab", "evidence", 10, RecordTask.standing("evidence"));
    }

    @Bean
    FirstLine evidenceLine() {
        return new FirstLine("evidence.first", "evidence", 30, RecordTask.standing("evidence"));
    }

    @Bean
    RecordTask measuresTask() {
        return new RecordTask("evidence.measures.title", "evidence/measures", 20, RecordTask.standing("measure"));
    }
}
