package org.chrysalis.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.NotFound;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What several people do to a question at one moment: said alike it is done once, and what contradicts is refused. */
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
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isMarkedOnceWhoeverSaysItAtTheSameMoment() throws Exception {
        House house = doors.open();
        Actor lead = house.person("Lea Lead", BuiltInRole.STAFF);
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        long asked = question(house, lead);

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

    @Test
    void takesNoAnswerOnceSomebodyWithdrewItAtTheSameMoment() throws Exception {
        House house = doors.open();
        Actor lead = house.person("Lea Lead", BuiltInRole.STAFF);
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        long asked = question(house, lead);

        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try {
            Future<?> answer = Objects.requireNonNull(transaction.execute(open -> {
                conversation.withdraw(lead, asked, 0);
                Future<?> answering = elsewhere.submit(() -> answers.answer(
                        manager, asked, UUID.randomUUID(), new SaveComment("Nobody.", false, List.of()), false));
                untilSomebodyWaitsForThis();
                return answering;
            }));
            assertThatThrownBy(answer::get).hasCauseInstanceOf(NotFound.class);
        } finally {
            elsewhere.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from comment where answers_id = ?")
                        .param(asked)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private long question(House house, Actor lead) {
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        conversation.say(
                lead,
                topics.open(lead, reference, ""),
                UUID.randomUUID(),
                new SaveComment("Who comes on Mondays?", true, List.of()));
        return jdbc.sql("select id from comment where organisation_id = ?")
                .param(lead.organisationId())
                .query(Long.class)
                .single();
    }

    /** Within a transaction, whose locks are what they wait for. */
    private void untilSomebodyWaitsForThis() {
        await().pollInSameThread()
                .until(() -> jdbc.sql("""
                        select exists (select 1 from pg_locks l
                                       where not l.granted and pg_backend_pid() = any (pg_blocking_pids(l.pid)))""").query(Boolean.class).single());
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
