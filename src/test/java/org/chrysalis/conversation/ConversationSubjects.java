package org.chrysalis.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A question of the first administrator. */
@Component
class ConversationSubjects implements AuthorisationSubjects {

    private final JourneyStories stories;
    private final Topics topics;
    private final Conversation conversation;
    private final JdbcClient jdbc;

    ConversationSubjects(JourneyStories stories, Topics topics, Conversation conversation, JdbcClient jdbc) {
        this.stories = stories;
        this.topics = topics;
        this.conversation = conversation;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of("comment", this::comment);
    }

    private Object comment(TestOrganisation council) {
        Actor admin = council.admin();
        String reference = stories.logged(admin, "Warm hubs", 0, LocalDate.of(2026, 1, 5));
        conversation.say(
                admin,
                topics.open(admin, reference, ""),
                UUID.randomUUID(),
                new SaveComment("Who comes on Mondays?", true, List.of()));
        return jdbc.sql("select id from comment where organisation_id = ?")
                .param(council.id())
                .query(Long.class)
                .single();
    }
}
