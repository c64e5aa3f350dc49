package org.chrysalis.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that wait for their sender's "yes", and what became of them: each for a day and for its sender only. */
@Repository
class Uploads {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final Duration WAITS = Duration.ofHours(24);
    static final Duration UNDOABLE = Duration.ofHours(24);
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param content none once it was imported
     * @param identifying what {@link Identifying} found in it; none where nobody looked
     * @param firstNumber of those that were reserved for it, if any were
     * @param numbers how many
     */
    record Upload(
            UUID id,
            String fileName,
            byte @Nullable [] content,
            @Nullable String identifying,
            @Nullable Integer imported,
            int firstNumber,
            int numbers) {}

    /**
     * Whether nobody has the file of this person that waits, as the import of it does until it is over; then nobody
     * else may have it until the transaction ends. Where none waits, nobody has it.
     */
    boolean holdWaiting(Actor actor) {
        String waiting = """
                select id from import_upload
                where organisation_id = :organisation and person_id = :person and imported_at is null""";
        // What one has and then is there no more was imported in between.
        return there(actor, waiting + " for update skip locked") || !there(actor, waiting);
    }

    private boolean there(Actor actor, String sql) {
        return jdbc.sql(sql)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /**
     * Keeps a file instead of the one that waited for this person before; the same one, sent again, is that one. That
     * one is held before: what is imported just now is waited for no longer than any row.
     */
    UUID keep(Actor actor, String fileName, byte[] content, String identifying) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                insert into import_upload as waiting
                       (id, organisation_id, person_id, file_name, content, identifying, uploaded_at, expires_at)
                values (:id, :organisation, :person, :name, :content, :identifying::jsonb, :now, :expires)
                on conflict (organisation_id, person_id) where imported_at is null do update
                set id = case when waiting.file_name = excluded.file_name and waiting.content = excluded.content
                              then waiting.id else excluded.id end,
                    file_name = excluded.file_name, content = excluded.content, identifying = excluded.identifying,
                    uploaded_at = excluded.uploaded_at, expires_at = excluded.expires_at
                returning id""")
                .param("id", UUID.randomUUID())
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("name", shown(fileName))
                .param("content", content)
                .param("identifying", identifying)
                .param("now", now)
                .param("expires", now.plus(WAITS))
                .query(UUID.class)
                .single();
    }

    void discardWaiting(Actor actor) {
        jdbc.sql("""
                delete from import_upload
                where organisation_id = :organisation and person_id = :person and imported_at is null""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .update();
    }

    /** @throws NotFound if it is not this person's, or has expired */
    Upload find(Actor actor, UUID id) {
        return find(actor, id, "").orElseThrow(() -> new NotFound("upload"));
    }

    /** The same, and nobody else may import it until the transaction ends; none while somebody else has it so. */
    Optional<Upload> take(Actor actor, UUID id) {
        return find(actor, id, " for update skip locked");
    }

    private Optional<Upload> find(Actor actor, UUID id, String locking) {
        return jdbc.sql("""
                select id, file_name, content, identifying, imported, first_number, numbers from import_upload
                where id = :id and organisation_id = :organisation and person_id = :person
                  and expires_at > :now""" + locking)
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getBytes("content"),
                        row.getString("identifying"),
                        row.getObject("imported", Integer.class),
                        row.getInt("first_number"),
                        row.getInt("numbers")))
                .optional();
    }

    /** @throws NotFound as {@link #find} does, which reads all of it */
    void requireThere(Actor actor, UUID id) {
        jdbc.sql("""
                select 1 from import_upload
                where id = :id and organisation_id = :organisation and person_id = :person and expires_at > :now""")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("upload"));
    }

    boolean isImported(Actor actor, UUID id) {
        return jdbc.sql("""
                select exists (select 1 from import_upload
                               where id = :id and organisation_id = :organisation and person_id = :person
                                 and imported_at is not null)""")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .query(Boolean.class)
                .single();
    }

    /** The numbers are those of this file from now on, or of what is kept in its place, until that is imported. */
    void reserved(Actor actor, UUID id, int first, int count) {
        jdbc.sql("""
                update import_upload set first_number = :first, numbers = :count
                where id = :id and organisation_id = :organisation""")
                .param("first", first)
                .param("count", count)
                .param("id", id)
                .param("organisation", actor.organisationId())
                .update();
    }

    /** What the transaction saves waits for others longer than a page may: nobody waits for it. */
    void waitLonger() {
        jdbc.sql("select set_config('lock_timeout', '60s', true)")
                .query(String.class)
                .single();
    }

    /** The file of this person that waits for their "yes", if one does. */
    Optional<ImportWaiting> waiting(Actor actor) {
        return jdbc.sql("""
                select id, file_name, uploaded_at, expires_at from import_upload
                where organisation_id = :organisation and person_id = :person and imported_at is null
                  and expires_at > :now""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new ImportWaiting(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Keeps of the file what became of it, for as long as it can be undone. The trail knows of all of it already. */
    void imported(Actor actor, UUID id, List<String> references) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                update import_upload
                set content = null, imported_at = :now, expires_at = :expires, imported = :count,
                    first_reference = :first, last_reference = :last,
                    made = array(select i.id from initiative i
                                 where i.organisation_id = :organisation and i.reference = any (:references)),
                    trail_until = (select max(a.id) from audit_entry a where a.organisation_id = :organisation)
                where id = :id and organisation_id = :organisation""")
                .param("organisation", actor.organisationId())
                .param("now", now)
                .param("expires", now.plus(UNDOABLE))
                .param("count", references.size())
                .param("first", references.get(0))
                .param("last", references.get(references.size() - 1))
                .param("references", references.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /** Only to be shown: without folders, without signs that no name has, and not too long. */
    private static String shown(String fileName) {
        String name = Cells.readLine(fileName.substring(fileName.lastIndexOf('\\') + 1));
        name = name.substring(name.lastIndexOf('/') + 1);
        if (name.isEmpty()) {
            return "file.csv";
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
