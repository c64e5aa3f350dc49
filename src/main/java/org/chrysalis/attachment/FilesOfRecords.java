package org.chrysalis.attachment;

import java.util.List;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files for a page on which the records that have them are not shown themselves. */
@Repository
@Transactional(readOnly = true)
public class FilesOfRecords {

    /** As many as a page can list; what is taken off makes room for the next. */
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    FilesOfRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The files of records that their owner names by SQL, and has opened for this actor; the oldest first.
     *
     * @param records selects {@code kind}, {@code id} and {@code name} of records of {@code :organisation} and {@code
     *     :owner}
     */
    public List<FileOfRecord> of(Actor actor, String records, long owner) {
        return jdbc.sql("""
                select a.subject_kind, r.name as record,
                       a.id, a.name, f.kind, f.size, p.name as added_by, a.added_at, a.version
                from (%s) r
                join attachment a on a.organisation_id = :organisation and a.subject_kind = r.kind
                                 and a.subject_id = r.id and a.removed_at is null
                join stored_file f on f.id = a.stored_file_id and f.organisation_id = a.organisation_id
                join person p on p.id = a.added_by
                order by a.added_at, a.id
                limit :most""".formatted(records))
                .param("organisation", actor.organisationId())
                .param("owner", owner)
                .param("most", MOST)
                .query((row, number) -> new FileOfRecord(
                        row.getString("subject_kind"), row.getString("record"), AttachmentRows.file(row)))
                .list();
    }
}
