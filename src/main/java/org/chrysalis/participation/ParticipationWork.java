package org.chrysalis.participation;

import org.chrysalis.initiative.OpenWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which partners somebody keeps in touch with. */
@Configuration(proxyBeanMethods = false)
class ParticipationWork {

    @Bean
    OpenWork tendedPartners() {
        return new OpenWork("""
                select tended_by as person_id from partner
                where organisation_id = :organisation and initiative_id = :initiative and withdrawn_at is null""");
    }
}
