package org.chrysalis.participation;

import org.chrysalis.initiative.PracticeThread;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Co-design and relationships run through all stages: who took part counts, and each look at a relationship. */
@Configuration(proxyBeanMethods = false)
class ParticipationThreads {

    private record Thread(String name, int order, String path, String days) implements PracticeThread {}

    @Bean
    PracticeThread relationships() {
        return new Thread("relationships", 10, "participation/partners", """
                select s.noted_on from partner_strength s
                join partner p on p.id = s.partner_id and p.initiative_id = s.initiative_id and p.withdrawn_at is null
                where s.organisation_id = :organisation and s.initiative_id = :initiative
                  and s.withdrawn_at is null""");
    }

    @Bean
    PracticeThread participationThread() {
        return new Thread("participation", 30, "participation", """
                select held_on from participation
                where organisation_id = :organisation and initiative_id = :initiative and withdrawn_at is null""");
    }
}
