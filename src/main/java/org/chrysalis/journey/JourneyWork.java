package org.chrysalis.journey;

import org.chrysalis.initiative.OpenWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a journey is open and waits for somebody. */
@Configuration(proxyBeanMethods = false)
class JourneyWork {

    @Bean
    OpenWork openConditions() {
        return new OpenWork("""
                select owner_id as person_id from condition
                where organisation_id = :organisation and initiative_id = :initiative and met_on is null""");
    }

    @Bean
    OpenWork openCheckIns() {
        return new OpenWork("""
                select owner_id as person_id from check_in
                where organisation_id = :organisation and initiative_id = :initiative and done_on is null""");
    }

    @Bean
    OpenWork openActivities() {
        return new OpenWork("""
                select person_id from activity
                where organisation_id = :organisation and initiative_id = :initiative and done_on is null""");
    }

    @Bean
    OpenWork askedInDrafts() {
        return new OpenWork("""
                select c.owner_id as person_id from review_condition c join review r on r.id = c.review_id
                where r.organisation_id = :organisation and r.initiative_id = :initiative and r.state = 'DRAFT'""");
    }
}
