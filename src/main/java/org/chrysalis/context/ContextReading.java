package org.chrysalis.context;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to an organisation, for pictures and forms. Every member may see it; what was withdrawn stands
 * only where a step names it.
 */
@Service
@Transactional(readOnly = true)
public class ContextReading {

    /** More than a picture can hold. */
    private static final int MOST = 60;

    /** More than an organisation has in many years. */
    private static final int MOST_TO_CHOOSE = 300;

    private static final String EVERY = """
            select id, happened_on as "on", kind, name, note, recorded_by, version from context_event
            where organisation_id = :organisation\s""";

    private static final String SELECT = EVERY + "and withdrawn_at is null ";

    private final JdbcClient jdbc;

    ContextReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those from a day to a day, both included, in order. */
    public List<ContextEventView> between(long organisationId, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "and happened_on between :from and :to order by happened_on, id limit :most")
                .param("organisation", organisationId)
                .param("from", from)
                .param("to", to)
                .param("most", MOST)
                .query(ContextEventView.class)
                .list();
    }

    /**
     * What a person can name as the cause of what was so on a day, the latest first. What happened long before may work
     * on for years: none is too old. What is still to come has caused nothing.
     */
    public List<ContextEventView> choices(Actor actor, LocalDate until) {
        return jdbc.sql(SELECT + "and happened_on <= :until order by happened_on desc, id desc limit :most")
                .param("organisation", actor.organisationId())
                .param("until", until)
                .param("most", MOST_TO_CHOOSE)
                .query(ContextEventView.class)
                .list();
    }

    /** One of the actor's organisation; none for no id, and where there is no such event. */
    public Optional<ContextEventView> find(Actor actor, @Nullable Long id) {
        return one(SELECT, actor, id);
    }

    /** Whoever else holds it waits until this transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Actor actor, long id) {
        jdbc.sql("select id from context_event where id = :id and organisation_id = :organisation for no key update")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .optional();
    }

    /** The same of what something names already, though it was withdrawn since: what was said stays said. */
    public Optional<ContextEventView> named(Actor actor, @Nullable Long id) {
        return one(EVERY, actor, id);
    }

    private Optional<ContextEventView> one(String select, Actor actor, @Nullable Long id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql(select + "and id = :id")
                        .param("organisation", actor.organisationId())
                        .param("id", id)
                        .query(ContextEventView.class)
                        .optional();
    }

    /** How many there are to see. */
    public long count(Actor actor) {
        return jdbc.sql("select count(*) from context_event where organisation_id = :organisation and withdrawn_at is"
                        + " null")
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .single();
    }

    /** A part of the list, the latest first. */
    public List<ContextEventView> page(Actor actor, int size, long offset) {
        return jdbc.sql(SELECT + "order by happened_on desc, id desc limit :size offset :offset")
                .param("organisation", actor.organisationId())
                .param("size", size)
                .param("offset", offset)
                .query(ContextEventView.class)
                .list();
    }
}
