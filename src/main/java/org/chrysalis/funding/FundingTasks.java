package org.chrysalis.funding;

import org.chrysalis.initiative.RecordTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the list of what can be added says of money and shelter. */
@Configuration(proxyBeanMethods = false)
class FundingTasks {

    @Bean
    RecordTask fundingTask() {
        return new RecordTask("funding.title", "funding", 60, RecordTask.standing("funding"), FundingSight::of);
    }

    @Bean
    RecordTask protectionsTask() {
        return new RecordTask("funding.page.protections", "funding/protections", 70, RecordTask.standing("protection"));
    }

    @Bean
    RecordTask ordinaryTask() {
        return new RecordTask(
                "funding.page.ordinary",
                "funding/ordinary",
                85,
                "select 1 from ordinary_mark where organisation_id = :organisation and initiative_id = :initiative"
                        + " and unmarked_at is null");
    }

    @Bean
    RecordTask drawTask() {
        return new RecordTask("funding.page.draw", "funding/draw", 80, RecordTask.standing("draw"));
    }
}
