package org.chrysalis.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.chrysalis.support.web.IdentifiesNobody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Adds to the trail, in the transaction of the change itself: there is never one without the other. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final List<Untold> untold;
    private final SentChanges sent;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock, List<Untold> untold, SentChanges sent) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.untold = untold;
        this.sent = sent;
    }

    /** Records something done that has no fields to compare. */
    public void record(Author author, String action, Subject subject) {
        record(author, action, subject, List.of());
    }

    /**
     * Records what was done.
     *
     * @param action what happened, shown through the message {@code audit.action.<action>}: {@code initiative-logged}
     */
    public void record(Author author, String action, Subject subject, List<Change> changes) {
        add(author, action, subject, changes);
        // Beside the change that brought the text: in the history of the same thing, saved or lost together with it.
        IdentifiesNobody.takeConfirmed()
                .ifPresent(kinds -> add(
                        author,
                        "identifies-nobody",
                        subject,
                        Change.collect().field("looked-like", null, kinds).list()));
    }

    private void add(Author author, String action, Subject subject, List<Change> changes) {
        long entry = jdbc.sql("""
                insert into audit_entry (organisation_id, occurred_at, person_id, person_name, subject_kind, subject_id,
                                         subject_label, subject_title, initiative_id, action, changes)
                values (:organisation, :now, :person, :name, :kind, :id,
                        :label, :title, :initiative, :action, :changes::jsonb)
                returning id""")
                .param("organisation", author.organisationId())
                .param("now", OffsetDateTime.now(clock))
                .param("person", author.personId())
                .param("name", author.name())
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("label", subject.label())
                .param("title", subject.title())
                .param("initiative", subject.initiativeId())
                .param("action", action)
                .param("changes", json.writeValueAsString(Untold.without(untold, subject.kind(), changes)))
                .query(Long.class)
                .single();
        sent.made(author, entry);
    }
}
