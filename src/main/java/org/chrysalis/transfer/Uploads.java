package org.chrysalis.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final int MOST_RECENT = 10;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param content none once it was imported */
    record Upload(
            UUID id,
            String fileName,
            byte @Nullable [] content,
            @Nullable Integer imported) {}

    /**
     * Keeps a file instead of the one that waited for this person before; the same one, sent again, is that one. Of
     * several at one moment each waits for the one before.
     */
    UUID keep(Actor actor, String fileName, byte[] content) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                insert into import_upload as waiting
                       (id, organisation_id, person_id, file_name, content, uploaded_at, expires_at)
                values (:id, :organisation, :person, :name, :content, :now, :expires)
                on conflict (organisation_id, person_id) where imported_at is null do update
                set id = case when waiting.file_name = excluded.file_name and waiting.content = excluded.content
                              then waiting.id else excluded.id end,
                    file_name = excluded.file_name, content = excluded.content,
                    uploaded_at = excluded.uploaded_at, expires_at = excluded.expires_at
                returning id""")
                .param("id", UUID.randomUUID())
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("name", shown(fileName))
                .param("content", content)
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
        return find(actor, id, "");
    }

    /** The same, and nobody else may import it until the transaction ends. */
    Upload findForImport(Actor actor, UUID id) {
        return find(actor, id, " for update");
    }

    private Upload find(Actor actor, UUID id, String locking) {
        return jdbc.sql("""
                select id, file_name, content, imported from import_upload
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
                        row.getObject("imported", Integer.class)))
                .optional()
                .orElseThrow(() -> new NotFound("upload"));
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

    private static final String DONE = """
            select id, file_name, imported, first_reference, last_reference, undone_at,
                   case when made is not null and undone_at is null then expires_at end as undoable_until
            from import_upload
            where organisation_id = :organisation and person_id = :person and expires_at > :now
              and imported_at is not null\s""";

    /** @throws NotFound if it is not this person's, was not imported or is longer ago than it can be undone */
    ImportDone done(Actor actor, UUID id) {
        return jdbc.sql(DONE + "and id = :id")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .query((row, number) -> done(row))
                .optional()
                .orElseThrow(() -> new NotFound("import"));
    }

    /** The latest first. */
    List<ImportDone> recent(Actor actor) {
        return jdbc.sql(DONE + "order by imported_at desc limit " + MOST_RECENT)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> done(row))
                .list();
    }

    private static ImportDone done(ResultSet row) throws SQLException {
        return new ImportDone(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getInt("imported"),
                row.getString("first_reference"),
                row.getString("last_reference"),
                instant(row, "undoable_until"),
                instant(row, "undone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** @param trailUntil the last entry of the trail when it was made */
    record Made(List<Long> initiatives, long trailUntil) {}

    /**
     * What an import made, and nobody else may undo it until the transaction ends; none if it cannot be, or was,
     * undone.
     */
    Optional<Made> made(Actor actor, UUID id) {
        return jdbc.sql("""
                select made, trail_until from import_upload
                where id = :id and organisation_id = :organisation and person_id = :person and expires_at > :now
                  and made is not null and undone_at is null
                for update""")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) ->
                        new Made(List.of((Long[]) row.getArray("made").getArray()), row.getLong("trail_until")))
                .optional();
    }

    void undone(Actor actor, UUID id) {
        jdbc.sql("update import_upload set undone_at = :now where id = :id and organisation_id = :organisation")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("organisation", actor.organisationId())
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
