package org.chrysalis.journey;

import org.chrysalis.initiative.InitiativeRecord;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a journey people talk about and has no files, one kind of record each. */
@Configuration(proxyBeanMethods = false)
class JourneyTopics {

    private final Initiatives initiatives;
    private final JdbcClient jdbc;

    JourneyTopics(Initiatives initiatives, JdbcClient jdbc) {
        this.initiatives = initiatives;
        this.jdbc = jdbc;
    }

    /** Once it is completed: until then its words are still being found. */
    @Bean
    InitiativeRecord reviewTopic() {
        return record("review", "'Review ' || r.number || ', ' || r.stage_name", "r.state = 'COMPLETED'", "reviews");
    }

    @Bean
    InitiativeRecord visitTopic() {
        return record(
                "visit",
                "(select s.name from stage s where s.id = r.stage_id and s.organisation_id = r.organisation_id)",
                "true",
                "journey");
    }

    @Bean
    InitiativeRecord conditionTopic() {
        return record("condition", "r.wording", "true", "journey");
    }

    @Bean
    InitiativeRecord activityTopic() {
        return record("activity", "r.wording", "true", "activities");
    }

    @Bean
    InitiativeRecord pauseTopic() {
        return record("pause", "r.reason", "true", "journey");
    }

    private InitiativeRecord record(String kind, String named, String there, String page) {
        return new InitiativeRecord(initiatives, jdbc, kind, named, each(kind, there), RecordPage.of(page)) {};
    }

    /** SQL of each that is there, as {@link InitiativeRecord} asks for it. */
    static String each(String table, String there) {
        return """
                from %s r
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                where %s""".formatted(table, there);
    }
}
