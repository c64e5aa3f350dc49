package org.chrysalis.risk;

import org.chrysalis.initiative.OpenWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which risks are open and wait for somebody. */
@Configuration(proxyBeanMethods = false)
class RiskWork {

    @Bean
    OpenWork openRisks() {
        return new OpenWork("""
                select owner_id as person_id from risk
                where organisation_id = :organisation and initiative_id = :initiative and withdrawn_at is null
                  and (state not in ('HAPPENED', 'CLOSED') or state = 'HAPPENED' and next_look_on is not null)""");
    }
}
