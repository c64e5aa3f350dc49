package org.chrysalis.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

/** What became of files that were imported, for as long as that can be undone, and for its sender only. */
@Repository
class PastImports {

    private static final int MOST_RECENT = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    PastImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
    Optional<Made> hold(Actor actor, UUID id) {
        return made(actor, id, " for update");
    }

    /** The same, for who only looks. */
    Optional<Made> made(Actor actor, UUID id) {
        return made(actor, id, "");
    }

    private Optional<Made> made(Actor actor, UUID id, String held) {
        return jdbc.sql("""
                select made, trail_until from import_upload
                where id = :id and organisation_id = :organisation and person_id = :person and expires_at > :now
                  and made is not null and undone_at is null""" + held)
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
}
