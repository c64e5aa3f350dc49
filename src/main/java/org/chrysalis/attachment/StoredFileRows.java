package org.chrysalis.attachment;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows about what is in the store: each content once in an organisation, on however many records it is. */
@Repository
class StoredFileRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredFileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param fresh whether its content is still to be stored */
    record Stored(long id, boolean fresh) {}

    /** Two that store the same at one moment wait for one another here: the second finds it stored. */
    Stored store(long organisationId, String checksum, int size, FileKind kind) {
        return jdbc.sql("""
                insert into stored_file (organisation_id, checksum, size, kind, stored_at)
                values (:organisation, :checksum, :size, :kind, :now)
                on conflict (organisation_id, checksum) do update set checksum = excluded.checksum
                returning id, (xmax = 0) as fresh""")
                .param("organisation", organisationId)
                .param("checksum", checksum)
                .param("size", size)
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .query(Stored.class)
                .single();
    }

    /** How many bytes an organisation has stored, each file once. */
    long size(long organisationId) {
        return jdbc.sql("select coalesce(sum(size), 0) from stored_file where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(Long.class)
                .single();
    }

    /** Whether no record has it any more: then it is forgotten. Who adds it at this moment waits and stores it anew. */
    boolean forgetUnused(long organisationId, long storedFileId) {
        jdbc.sql("select 1 from stored_file where id = :id and organisation_id = :organisation for update")
                .param("id", storedFileId)
                .param("organisation", organisationId)
                .query(Integer.class)
                .optional();
        return jdbc.sql("""
                        delete from stored_file f
                        where f.id = :id and f.organisation_id = :organisation
                          and not exists (select 1 from attachment a
                                          where a.stored_file_id = f.id and a.organisation_id = f.organisation_id)""")
                        .param("id", storedFileId)
                        .param("organisation", organisationId)
                        .update()
                == 1;
    }
}
