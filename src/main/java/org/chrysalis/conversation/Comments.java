package org.chrysalis.conversation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was said, and of whom it addresses; who may see and do what is for whoever asks. */
@Component
class Comments {

    /** The names of those whom {@code comment c} addresses; empty where it addresses nobody. */
    static final String ADDRESSED = """
            coalesce((select string_agg(p.name, '; ' order by lower(p.name) collate alphabet, p.id)
                      from comment_addressed d join person p on p.id = d.person_id
                      where d.comment_id = c.id and d.organisation_id = c.organisation_id), '')""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Comments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param addressed the names of those whom it addresses
     * @param answeredWith the answer with which somebody says that it is answered, where they said so
     * @param answersId the question that it answers, if it answers one
     * @param hasAnswers whether anything stands under it, also what was withdrawn
     */
    record Said(
            String reference,
            String subjectKind,
            long subjectId,
            String words,
            String addressed,
            boolean question,
            boolean answered,
            @Nullable Long answeredWith,
            long writtenBy,
            String author,
            OffsetDateTime writtenAt,
            @Nullable Long answersId,
            boolean hasAnswers,
            boolean withdrawn,
            int version) {}

    /** @param answers the question that it answers, if it answers one: that is the newest then */
    long add(Actor actor, Topic topic, SaveComment command, @Nullable Long answers) {
        return jdbc.sql("""
                with said as (
                    insert into comment (organisation_id, initiative_id, subject_kind, subject_id,
                                         words, question, answers_id, written_by, written_at)
                    values (:organisation, :initiative, :kind, :id, :words, :question, :answers, :person, :now)
                    returning id, answers_id, organisation_id),
                risen as (
                    update comment q set last_answer_id = greatest(q.last_answer_id, said.id)
                    from said where q.id = said.answers_id and q.organisation_id = said.organisation_id)
                select id from said""")
                .param("initiative", topic.initiative().id())
                .param("organisation", topic.initiative().organisationId())
                .param("kind", topic.kind())
                .param("id", topic.id())
                .param("words", command.words())
                .param("question", command.question())
                .param("answers", answers)
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void address(Actor actor, long comment, Collection<Long> people) {
        people.forEach(person -> jdbc.sql("""
                insert into comment_addressed (organisation_id, comment_id, person_id)
                values (:organisation, :comment, :person)""")
                .param("organisation", actor.organisationId())
                .param("comment", comment)
                .param("person", person)
                .update());
    }

    /** Whom it addresses. */
    List<Long> people(Actor actor, long comment) {
        return jdbc.sql("""
                select person_id from comment_addressed
                where comment_id = :comment and organisation_id = :organisation""")
                .param("comment", comment)
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .list();
    }

    /** What they are called; empty where it addresses nobody. */
    String addressed(Actor actor, long comment) {
        return jdbc.sql("select " + ADDRESSED
                        + " from comment c where c.id = :comment and c.organisation_id = :organisation")
                .param("comment", comment)
                .param("organisation", actor.organisationId())
                .query(String.class)
                .single();
    }

    /** @throws NotFound if the organisation of the person has no such comment */
    Said find(Actor actor, long id) {
        return jdbc.sql("""
                select i.reference, c.subject_kind, c.subject_id, c.words, %s as addressed, c.question, c.answered_with,
                       c.answered_at is not null as answered,
                       c.written_by, w.name as author, c.written_at, c.answers_id,
                       exists (select 1 from comment a
                               where a.answers_id = c.id and a.organisation_id = c.organisation_id) as has_answers,
                       c.withdrawn_at is not null as withdrawn, c.version
                from comment c
                join person w on w.id = c.written_by
                join initiative i on i.id = c.initiative_id and i.organisation_id = c.organisation_id
                where c.id = :id and c.organisation_id = :organisation""".formatted(ADDRESSED))
                .param("id", id)
                .param("organisation", actor.organisationId())
                .query(Said.class)
                .optional()
                .orElseThrow(() -> new NotFound("comment"));
    }

    /**
     * The same as it stands once everybody else has done with it: what they would do to it now waits for this.
     *
     * @throws NotFound if the organisation of the person has no such comment
     */
    Said hold(Actor actor, long id) {
        jdbc.sql("select id from comment where id = :id and organisation_id = :organisation for update")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .optional();
        return find(actor, id);
    }

    /**
     * The same, and the question that it answers, if it answers one: that before it. Who takes them the other way round
     * waits for ever for those who begin with the question.
     *
     * @throws NotFound if the organisation of the person has no such comment
     */
    Said holdUnderQuestion(Actor actor, long id) {
        Long question = find(actor, id).answersId();
        if (question != null) {
            hold(actor, question);
        }
        return hold(actor, id);
    }

    /** How many answers a question was given, also those that were withdrawn: that each was is shown. */
    int answers(Actor actor, long question) {
        return jdbc.sql("""
                select count(*) from comment
                where answers_id = :question and organisation_id = :organisation""")
                .param("question", question)
                .param("organisation", actor.organisationId())
                .query(Integer.class)
                .single();
    }

    /** Whether an answer to it stands that nobody took back, whoever says that it is one. */
    boolean hasAnswer(Actor actor, long question) {
        return jdbc.sql("""
                select exists (select 1 from comment
                               where answers_id = :question and organisation_id = :organisation
                                 and withdrawn_at is null)""")
                .param("question", question)
                .param("organisation", actor.organisationId())
                .query(Boolean.class)
                .single();
    }

    /**
     * Says that a question is answered, which is no other version of it.
     *
     * @param answer with which, where that is said
     * @throws Conflict if it was changed since it was shown
     */
    void markAnswered(Actor actor, long id, int version, Said row, @Nullable Long answer) {
        mark(
                "answered_at = :now, answered_by = :person, answered_with = :answer",
                "answered_at is null",
                actor,
                id,
                version,
                row,
                answer);
    }

    /**
     * Says that a question is not answered after all.
     *
     * @throws Conflict if it was changed since it was shown
     */
    void markOpen(Actor actor, long id, int version, Said row) {
        mark(
                "answered_at = null, answered_by = null, answered_with = null, reopened_at = :now",
                "answered_at is not null",
                actor,
                id,
                version,
                row,
                null);
    }

    /**
     * Says of a question whether it is answered.
     *
     * @throws Conflict if it was changed since it was shown
     */
    private void mark(String set, String where, Actor actor, long id, int version, Said row, @Nullable Long answer) {
        if (!update(set, where, actor, id, version, "", answer)) {
            Conflict stale = new Conflict("comment").leadingTo("/comments/" + id);
            throw row.writtenBy() == actor.personId() ? stale.ofOnesOwn() : stale;
        }
    }

    /**
     * @param set may read {@code :now} and {@code :words}
     * @return whether it was still as it was shown
     */
    boolean rewrite(String set, Actor actor, long id, int version, String words) {
        return update(set, "true", actor, id, version, words, null);
    }

    private boolean update(
            String set, String where, Actor actor, long id, int version, String words, @Nullable Long answer) {
        return jdbc.sql("update comment set " + set + " where " + where
                                + " and id = :id and organisation_id = :organisation and version = :version")
                        .param("now", OffsetDateTime.now(clock))
                        .param("words", words)
                        .param("answer", answer)
                        .param("person", actor.personId())
                        .param("id", id)
                        .param("organisation", actor.organisationId())
                        .param("version", version)
                        .update()
                > 0;
    }
}
