package org.chrysalis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people at one moment say of a question that it is answered, or that it is not: it is done once, and nobody fails. */
@ApplicationTest
class QuestionsAtOnceTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private Topics topics;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Answers answers;

    @Autowired
    private ReopenedQuestions reopened;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isMarkedOnceWhoeverSaysItAtTheSameMoment() throws Exception {
        House house = doors.open();
        Actor lead = house.person("Lea Lead", BuiltInRole.STAFF);
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        conversation.say(
                lead,
                topics.open(lead, reference, ""),
                UUID.randomUUID(),
                new SaveComment("Who comes on Mondays?", true, List.of()));
        long asked = jdbc.sql("select id from comment where organisation_id = ?")
                .param(lead.organisationId())
                .query(Long.class)
                .single();

        atOnce(number -> answers.answered(number % 2 == 0 ? lead : manager, asked, 0, null));
        atOnce(number -> reopened.reopen(number % 2 == 0 ? lead : manager, asked, 0));

        assertThat(jdbc.sql("""
                select action from audit_entry
                where organisation_id = ? and action like 'question-%' order by id""")
                        .param(lead.organisationId())
                        .query(String.class)
                        .list())
                .containsExactly("question-answered", "question-reopened");
    }

    private interface Says {
        void say(int number);
    }

    private static void atOnce(Says says) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> said = new ArrayList<>();
            for (int each = 0; each < 16; each++) {
                int number = each;
                said.add(crowd.submit(() -> says.say(number)));
            }
            for (Future<?> each : said) {
                each.get();
            }
        } finally {
            crowd.shutdownNow();
        }
    }
}
