package org.chrysalis.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows about files on records. Every one is asked for within its organisation. */
@Repository
class AttachmentRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AttachmentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The record on which a file is, or was until it was taken off. */
    record Home(String subjectKind, long subjectId) {}

    record Row(
            long id,
            String subjectKind,
            long subjectId,
            long storedFileId,
            String name,
            FileKind kind,
            int size,
            String checksum) {}

    /** @param said how much people have said of the record */
    record Whole(List<AttachedFile> files, int said) {}

    /** In one query, because most pages of a record ask for both. */
    Whole of(long organisationId, String kind, long subjectId, List<SaidOfRecords> said) {
        List<AttachedFile> files = new ArrayList<>();
        AtomicInteger much = new AtomicInteger();
        jdbc.sql("""
                select n.said, a.*
                from (select %s as said) n
                left join lateral (
                    select a.id, a.name, f.kind, f.size, p.name as added_by, a.added_at, a.version
                    from attachment a
                    join stored_file f on f.id = a.stored_file_id and f.organisation_id = a.organisation_id
                    join person p on p.id = a.added_by
                    where a.organisation_id = :organisation and a.subject_kind = :kind and a.subject_id = :subject
                      and a.removed_at is null
                    order by a.added_at, a.id
                    limit :most) a on true
                order by a.added_at, a.id""".formatted(said.stream()
                        .map(SaidOfRecords::counted)
                        .reduce((one, other) -> one + " + " + other)
                        .orElse("0")))
                .param("organisation", organisationId)
                .param("kind", kind)
                .param("subject", subjectId)
                .param("most", Attachments.MOST)
                .query(row -> {
                    much.set(row.getInt("said"));
                    if (row.getObject("id") != null) {
                        files.add(file(row));
                    }
                });
        return new Whole(files, much.get());
    }

    static AttachedFile file(ResultSet row) throws SQLException {
        return new AttachedFile(
                row.getLong("id"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    /** The names of what several records have, by record. */
    Map<Long, List<FileLink>> of(long organisationId, String kind, Collection<Long> subjectIds) {
        return jdbc
                .sql("""
                        select subject_id, id, name from attachment
                        where organisation_id = :organisation and subject_kind = :kind and subject_id in (:subjects)
                          and removed_at is null
                        order by added_at, id""")
                .param("organisation", organisationId)
                .param("kind", kind)
                .param("subjects", subjectIds)
                .query((row, number) ->
                        Map.entry(row.getLong("subject_id"), new FileLink(row.getLong("id"), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Those of several records of several kinds, by {@link ListedFiles#key}. */
    Map<String, List<AttachedFile>> listed(long organisationId, Map<String, ? extends Collection<Long>> subjectIds) {
        List<Object[]> subjects = subjectIds.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(id -> new Object[] {kind.getKey(), id}))
                .toList();
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select a.subject_kind, a.subject_id,
                               a.id, a.name, f.kind, f.size, p.name as added_by, a.added_at, a.version
                        from attachment a
                        join stored_file f on f.id = a.stored_file_id and f.organisation_id = a.organisation_id
                        join person p on p.id = a.added_by
                        where a.organisation_id = :organisation and (a.subject_kind, a.subject_id) in (:subjects)
                          and a.removed_at is null
                        order by a.added_at, a.id""")
                .param("organisation", organisationId)
                .param("subjects", subjects)
                .query((row, number) ->
                        Map.entry(ListedFiles.key(row.getString("subject_kind"), row.getLong("subject_id")), file(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    int count(long organisationId, String kind, long subjectId) {
        return jdbc.sql("""
                select count(*) from attachment
                where organisation_id = :organisation and subject_kind = :kind and subject_id = :subject
                  and removed_at is null""")
                .param("organisation", organisationId)
                .param("kind", kind)
                .param("subject", subjectId)
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound if there never was one */
    Home home(long organisationId, long id) {
        return jdbc.sql("""
                select subject_kind, subject_id from attachment where organisation_id = :organisation and id = :id""")
                .param("organisation", organisationId)
                .param("id", id)
                .query(Home.class)
                .optional()
                .orElseThrow(() -> new NotFound("file"));
    }

    /** @throws NotFound if there is none, or no longer */
    Row find(long organisationId, long id) {
        return jdbc.sql("""
                select a.id, a.subject_kind, a.subject_id, a.stored_file_id, a.name, f.kind, f.size, f.checksum
                from attachment a
                join stored_file f on f.id = a.stored_file_id and f.organisation_id = a.organisation_id
                where a.organisation_id = :organisation and a.id = :id and a.removed_at is null""")
                .param("organisation", organisationId)
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("file"));
    }

    long add(Actor actor, String kind, long subjectId, long storedFileId, String name) {
        return jdbc.sql("""
                insert into attachment (organisation_id, subject_kind, subject_id, stored_file_id, name,
                                        added_by, added_at)
                values (:organisation, :kind, :subject, :file, :name, :person, :now)
                returning id""")
                .param("organisation", actor.organisationId())
                .param("kind", kind)
                .param("subject", subjectId)
                .param("file", storedFileId)
                .param("name", name)
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** Whether it was still there in this version. */
    boolean takeOff(Actor actor, long id, int version) {
        return jdbc.sql("""
                        update attachment
                        set stored_file_id = null, removed_at = :now, removed_by = :person, version = version + 1
                        where id = :id and organisation_id = :organisation and version = :version and removed_at is null
                        """)
                        .param("id", id)
                        .param("organisation", actor.organisationId())
                        .param("version", version)
                        .param("person", actor.personId())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
