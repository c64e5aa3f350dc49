package org.chrysalis.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that wait for their sender's "yes", each for a day and for its sender only. */
@Repository
class Uploads {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final Duration WAITS = Duration.ofHours(24);
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
            @Nullable Integer imported,
            @Nullable String firstReference,
            @Nullable String lastReference) {}

    /** Keeps a file instead of the one that waited for this person before. */
    UUID keep(Actor actor, String fileName, byte[] content) {
        discardWaiting(actor);
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                insert into import_upload (id, organisation_id, person_id, file_name, content, uploaded_at, expires_at)
                values (:id, :organisation, :person, :name, :content, :now, :expires)""")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("name", shown(fileName))
                .param("content", content)
                .param("now", now)
                .param("expires", now.plus(WAITS))
                .update();
        return id;
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
                select id, file_name, content, imported, first_reference, last_reference from import_upload
                where id = :id and organisation_id = :organisation and person_id = :person and expires_at > :now""" + locking)
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getBytes("content"),
                        row.getObject("imported", Integer.class),
                        row.getString("first_reference"),
                        row.getString("last_reference")))
                .optional()
                .orElseThrow(() -> new NotFound("upload"));
    }

    void imported(Actor actor, UUID id, int count, @Nullable String first, @Nullable String last) {
        jdbc.sql("""
                update import_upload
                set content = null, imported_at = :now, imported = :count, first_reference = :first, last_reference = :last
                where id = :id and organisation_id = :organisation""")
                .param("organisation", actor.organisationId())
                .param("now", OffsetDateTime.now(clock))
                .param("count", count)
                .param("first", first)
                .param("last", last)
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
