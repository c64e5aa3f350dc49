package org.chrysalis.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.chrysalis.support.Sending;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows whether what is being sent is what the same person sent before, and whether what that changed still stands as
 * it left it: a form sent twice (a second tap, a reload, a lost answer) is then done and no conflict.
 */
@Service
public class SentChanges {

    private final JdbcClient jdbc;
    private final Sending sending;
    private final Clock clock;

    SentChanges(JdbcClient jdbc, Sending sending, Clock clock) {
        this.jdbc = jdbc;
        this.sending = sending;
        this.clock = clock;
    }

    /** Notes beside an entry of the trail which form made it, in the transaction of the change. */
    void made(Author author, long entry) {
        byte[] content = sending.change();
        if (content != null && author.personId() != null) {
            jdbc.sql("""
                    insert into sent_change (audit_entry_id, organisation_id, person_id, content, created_at)
                    values (:entry, :organisation, :person, :content, :now)""")
                    .param("entry", entry)
                    .param("organisation", author.organisationId())
                    .param("person", author.personId())
                    .param("content", content)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    /**
     * Whether this person sent just this to just this address before, and nothing was done since to what it changed,
     * by them or by anybody else.
     */
    @Transactional(readOnly = true)
    public boolean stands(long organisationId, long personId) {
        byte[] content = sending.change();
        return content != null
                && jdbc.sql("""
                with mine as (
                    select e.id, e.subject_kind, e.subject_id
                    from sent_change s join audit_entry e on e.id = s.audit_entry_id
                    where s.organisation_id = :organisation and e.organisation_id = :organisation
                      and s.person_id = :person and s.content = :content)
                select exists (select from mine) and not exists (
                    select from mine join audit_entry later on later.organisation_id = :organisation
                         and later.subject_kind = mine.subject_kind and later.subject_id = mine.subject_id
                         and later.id > mine.id
                    where later.id not in (select id from mine))""")
                        .param("organisation", organisationId)
                        .param("person", personId)
                        .param("content", content)
                        .query(Boolean.class)
                        .single();
    }
}
