package org.chrysalis.participation;

import org.chrysalis.initiative.RecordTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the list of what can be added says of those who take part and of partners. */
@Configuration(proxyBeanMethods = false)
class ParticipationTasks {

    @Bean
    RecordTask participationTask() {
        return new RecordTask("participation.section.heard", "participation", 40, RecordTask.standing("participation"));
    }

    @Bean
    RecordTask ripplesTask() {
        return new RecordTask(
                "participation.section.ripples", "participation/ripples", 55, RecordTask.standing("ripple"));
    }

    @Bean
    RecordTask partnersTask() {
        return new RecordTask(
                "participation.section.partners", "participation/partners", 50, RecordTask.standing("partner"));
    }
}
