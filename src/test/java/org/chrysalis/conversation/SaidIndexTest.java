package org.chrysalis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.web.Paging;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Of all that was said, what is shown is read from an index, and what waits from one of few rows. */
@ApplicationTest
@Transactional
class SaidIndexTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private Topics topics;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Answers answers;

    @Autowired
    private ConversationReading reading;

    @Autowired
    private QuestionsLed led;

    @Autowired
    private JdbcClient jdbc;

    private Actor lead;
    private InitiativeHeader initiative;
    private Topic topic;

    @BeforeEach
    void logs() {
        House house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        topic = topics.open(lead, reference, "");
        initiative = topic.initiative();
        jdbc.sql("set local enable_seqscan = off").update();
    }

    @Test
    void theNewestIsReadInItsOrder() {
        jdbc.sql("set local enable_sort = off").update();
        assertThat(plan("""
                        select c.id from comment c
                        where c.initiative_id = :initiative and c.organisation_id = :organisation
                          and c.answers_id is null
                        order by %s desc limit 25""".formatted(ConversationReading.LATEST)))
                .contains("comment_latest_ix")
                .doesNotContain("Sort");
    }

    @Test
    void whatWaitsIsReadFromTheFewThatDo() {
        // Of a table that it takes for empty any index is as good to the planner.
        muchIsSaid();
        jdbc.sql("analyze comment").update();
        assertThat(plan(led.sql())).contains("comment_open_ix");
        assertThat(plan(reading.openWords(lead, initiative))).contains("comment_open_ix");
    }

    @Test
    void theLastAnswerIsKeptAlsoWhereItWasWithdrawn() {
        long asked = say(true);
        assertThat(lastAnswer(asked)).isZero();
        answer(asked);
        long last = answer(asked);
        assertThat(lastAnswer(asked)).isEqualTo(last);
        conversation.withdraw(lead, last, 0);
        assertThat(lastAnswer(asked)).isEqualTo(last);
        say(false);
        assertThat(reading.page(lead, topic, false, 1).comments())
                .extracting(CommentView::id)
                .element(1)
                .isEqualTo(asked);
    }

    @Test
    void saysThatThereIsMoreAndCountsFurtherForWhoPagesFurther() {
        muchIsSaid();
        assertThat(reading.page(lead, topic, false, 1).paging()).isEqualTo(new Paging(1, Paging.SIZE, 500, true));

        ConversationReading.Page last = reading.page(lead, topic, false, 21);
        assertThat(last.paging()).isEqualTo(new Paging(21, Paging.SIZE, 520, false));
        assertThat(last.comments())
                .hasSize(20)
                .last()
                .extracting(CommentView::words)
                .isEqualTo("Said 1");
        assertThat(reading.pageOf(lead, topic, last.comments().get(19).id())).isEqualTo(21);
    }

    private void muchIsSaid() {
        jdbc.sql("""
                insert into comment (organisation_id, initiative_id, subject_kind, subject_id,
                                     words, question, written_by, written_at)
                select :organisation, :initiative, 'initiative', :initiative, 'Said ' || n, false, :me, now()
                from generate_series(1, 520) n""")
                .param("organisation", lead.organisationId())
                .param("initiative", initiative.id())
                .param("me", lead.personId())
                .update();
    }

    private String plan(String sql) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .param("initiative", initiative.id())
                        .param("organisation", lead.organisationId())
                        .param("me", lead.personId())
                        .param("today", LocalDate.of(2026, 11, 28))
                        .query(String.class)
                        .list());
    }

    private long say(boolean question) {
        conversation.say(lead, topic, UUID.randomUUID(), new SaveComment("Said", question, List.of()));
        return latest();
    }

    private long answer(long question) {
        answers.answer(lead, question, UUID.randomUUID(), new SaveComment("Twelve", false, List.of()), false);
        return latest();
    }

    private long latest() {
        return jdbc.sql("select max(id) from comment where organisation_id = ?")
                .param(lead.organisationId())
                .query(Long.class)
                .single();
    }

    private long lastAnswer(long question) {
        return jdbc.sql("select coalesce(last_answer_id, 0) from comment where id = ?")
                .param(question)
                .query(Long.class)
                .single();
    }
}
