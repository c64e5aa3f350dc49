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
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
                Future<?> answering = elsewhere.submit(
                        () -> answers.answer(manager, asked, UUID.randomUUID(), words("Nobody."), false));
                untilThereWaitForThis(1);
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

    /** The trail is of the initiative as well: whoever waits for it while it is written holds the question by then. */
    @ParameterizedTest
    @EnumSource
    void refusesNobodyWhereAnAnswerIsWithdrawnAtTheSameMoment(Meanwhile meanwhile) throws Exception {
        House house = doors.open();
        Actor lead = house.person("Lea Lead", BuiltInRole.STAFF);
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        long asked = question(house, lead);
        answers.answer(manager, asked, UUID.randomUUID(), words("Nobody."), false);
        long answer = newest(lead);
        if (meanwhile == Meanwhile.REOPENED) {
            answers.answered(lead, asked, 0, answer);
        }

        ExecutorService elsewhere = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> each : Objects.requireNonNull(transaction.execute(open -> {
                jdbc.sql("select id from initiative where organisation_id = ? for no key update")
                        .param(lead.organisationId())
                        .query(Long.class)
                        .list();
                Future<?> withdrawing = elsewhere.submit(() -> conversation.withdraw(manager, answer, 0));
                untilThereWaitForThis(1);
                Future<?> other = elsewhere.submit(() -> {
                    switch (meanwhile) {
                        case ANSWERED_AGAIN ->
                            answers.answer(lead, asked, UUID.randomUUID(), words("Twelve do."), false);
                        case MARKED_AS_ANSWERED -> answers.answered(lead, asked, 0, null);
                        case REOPENED -> reopened.reopen(lead, asked, 0);
                        case PUT_BETTER -> conversation.change(lead, asked, 0, question("Who comes on Tuesdays?"));
                    }
                });
                untilThereWaitForThis(2);
                return List.of(withdrawing, other);
            }))) {
                each.get();
            }
        } finally {
            elsewhere.shutdownNow();
        }
        assertThat(jdbc.sql("select withdrawn_at is not null from comment where id = ?")
                        .param(answer)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select answered_at is not null from comment where id = ?")
                        .param(asked)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(meanwhile == Meanwhile.MARKED_AS_ANSWERED);
    }

    private enum Meanwhile {
        ANSWERED_AGAIN,
        MARKED_AS_ANSWERED,
        REOPENED,
        PUT_BETTER
    }

    @Test
    void staysAQuestionWhereSomebodyAnswersItAtTheSameMoment() throws Exception {
        House house = doors.open();
        Actor lead = house.person("Lea Lead", BuiltInRole.STAFF);
        Actor manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        long asked = question(house, lead);

        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try {
            Future<?> change = Objects.requireNonNull(transaction.execute(open -> {
                answers.answer(manager, asked, UUID.randomUUID(), words("Nobody."), false);
                Future<?> changing = elsewhere.submit(() -> conversation.change(lead, asked, 0, words("Mondays")));
                untilThereWaitForThis(1);
                return changing;
            }));
            assertThatThrownBy(change::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            Refused.class,
                            why -> assertThat(why.messageKey()).isEqualTo("conversation.change.stays-question"));
        } finally {
            elsewhere.shutdownNow();
        }
    }

    private long question(House house, Actor lead) {
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        conversation.say(lead, topics.open(lead, reference, ""), UUID.randomUUID(), question("Who comes on Mondays?"));
        return newest(lead);
    }

    private static SaveComment question(String words) {
        return new SaveComment(words, true, List.of());
    }

    private static SaveComment words(String words) {
        return new SaveComment(words, false, List.of());
    }

    private long newest(Actor actor) {
        return jdbc.sql("select max(id) from comment where organisation_id = ?")
                .param(actor.organisationId())
                .query(Long.class)
                .single();
    }

    /** Within a transaction, whose locks are what they wait for: each of them, or one who waits for one of them. */
    private void untilThereWaitForThis(int number) {
        await().pollInSameThread()
                .until(() -> jdbc.sql("""
                                with recursive waiting (pid) as (
                                    select pg_backend_pid()
                                    union
                                    select l.pid from waiting w
                                    join pg_locks l on not l.granted and w.pid = any (pg_blocking_pids(l.pid)))
                                select count(*) - 1 from waiting""").query(Integer.class).single(), waiting -> waiting == number);
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
