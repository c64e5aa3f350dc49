package org.chrysalis.readiness;

import org.chrysalis.initiative.OpenWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is still to be done about the ground of an initiative. */
@Configuration(proxyBeanMethods = false)
class ReadinessWork {

    @Bean
    OpenWork openActions() {
        return new OpenWork("""
                select a.owner_id as person_id from readiness_action a
                join readiness_round r on r.id = a.round_id and r.withdrawn_at is null
                where a.organisation_id = :organisation and r.initiative_id = :initiative
                  and a.withdrawn_at is null and a.done_on is null""");
    }
}
