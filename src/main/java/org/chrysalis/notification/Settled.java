package org.chrysalis.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says beside what somebody was asked to see to that it waits for them no more, because it was done, taken back or given
 * to somebody else. It is no news any more, counts as read, and no mail of it leaves.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Settled {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Settled(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What one person was asked to see to of one thing, and what of it is left.
     *
     * @param argument with which it was told
     * @param overview where it led if several were told at once: settled with the last of them
     * @param open where what still waits leads
     * @param gone the entries that tell of what waits no more alone
     */
    public record Waited(
            long organisationId,
            long personId,
            String subjectKind,
            long subjectId,
            String argument,
            String overview,
            Collection<String> open,
            Collection<Long> gone) {}

    /** Of what things, by their ids, this person was asked with this argument to see to something that waits still. */
    public Set<Long> waiting(long organisationId, long personId, String subjectKind, String argument) {
        return Set.copyOf(jdbc.sql("""
                select distinct subject_id from notification
                where organisation_id = :organisation and person_id = :person and kind = 'TO_SEE_TO'
                  and subject_kind = :kind and settled_at is null and arguments ->> 0 = :argument""")
                .param("organisation", organisationId)
                .param("person", personId)
                .param("kind", subjectKind)
                .param("argument", argument)
                .query(Long.class)
                .list());
    }

    /** What was told there with this argument waits for nobody any more, whoever was asked. */
    public void over(long organisationId, String path, String argument) {
        over(organisationId, path, argument, null);
    }

    /** The same for all but one person, whom it waits for as before: they know what is another about it. */
    public void over(long organisationId, String path, String argument, @Nullable Long but) {
        List<Long> entries = jdbc.sql("""
                update notification set settled_at = :now, read_at = coalesce(read_at, :now)
                where organisation_id = :organisation and kind = 'TO_SEE_TO' and path = :path
                  and settled_at is null and arguments ->> 0 = :argument
                  and (:but::bigint is null or person_id <> :but)
                returning id""")
                .param("now", OffsetDateTime.now(clock))
                .param("organisation", organisationId)
                .param("path", path)
                .param("argument", argument)
                .param("but", but, Types.BIGINT)
                .query(Long.class)
                .list();
        outbox.takeBack(organisationId, entries);
    }

    private record Entry(long id, @Nullable Long givenBy) {}

    /** @return who gave it, each once; nobody where nothing that was told is settled by this */
    public List<Long> settle(Waited waited) {
        List<Entry> entries = jdbc.sql("""
                update notification n set settled_at = :now, read_at = coalesce(n.read_at, :now)
                where n.organisation_id = :organisation and n.person_id = :person and n.kind = 'TO_SEE_TO'
                  and n.subject_kind = :kind and n.subject_id = :subject and n.settled_at is null
                  and n.arguments ->> 0 = :argument
                  and (not n.path = any (:open) and (n.path <> :overview or cardinality(:open) = 0)
                       or n.id = any (:gone))
                returning n.id, n.given_by""")
                .param("now", OffsetDateTime.now(clock))
                .param("organisation", waited.organisationId())
                .param("person", waited.personId())
                .param("kind", waited.subjectKind())
                .param("subject", waited.subjectId())
                .param("argument", waited.argument())
                .param("overview", waited.overview())
                .param("open", waited.open().toArray(String[]::new))
                .param("gone", waited.gone().toArray(Long[]::new))
                .query(Entry.class)
                .list();
        outbox.takeBack(waited.organisationId(), entries.stream().map(Entry::id).toList());
        return entries.stream()
                .map(Entry::givenBy)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
