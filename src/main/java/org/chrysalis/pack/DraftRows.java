package org.chrysalis.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Turn;
import org.chrysalis.support.Became;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as they are kept: each query asks for its writer. */
@Component
class DraftRows {

    private static final String SELECT = """
            select id, plan::text as plan, corrects, version, changed_at from pack_draft
            where organisation_id = :organisation and person_id = :person""";

    private static final Became.Words PUBLISHED =
            new Became.Words("pack.draft.published.title", "pack.draft.published", "pack.draft.published.lead");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<PackDraft> of(Actor actor, int most) {
        return own(SELECT + " order by changed_at desc, id desc limit :most", actor)
                .param("most", most)
                .query((row, number) -> draft(row))
                .list();
    }

    Optional<PackDraft> find(Actor actor, long id) {
        return own(SELECT + " and id = :id", actor)
                .param("id", id)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** The same for whoever changes it: a second one waits, and then sees what the first one did. */
    Optional<PackDraft> lock(Actor actor, long id) {
        return own(SELECT + " and id = :id for update", actor)
                .param("id", id)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** That it is not there: it never was, not for this person, or it became a pack, and then which. */
    NotFound gone(Actor actor, long id) {
        return own("""
                select number from pack
                where organisation_id = :organisation and published_by = :person and from_draft = :id""", actor)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .<NotFound>map(number -> new Became("pack-draft", PUBLISHED, number, "/portfolio/packs/" + number))
                .orElseGet(() -> new NotFound("pack-draft"));
    }

    /** Before drafts are counted to add another: a second one waits, and counts this one. */
    void takeTurn(Actor actor) {
        Turn.ofPerson(jdbc, actor);
    }

    long add(Actor actor, PackPlan plan, @Nullable Integer corrects) {
        return own("""
                insert into pack_draft (organisation_id, person_id, plan, corrects, changed_at)
                values (:organisation, :person, :plan::jsonb, :corrects, :now) returning id""", actor)
                .param("plan", json.writeValueAsString(plan))
                .param("corrects", corrects)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void change(Actor actor, long id, PackPlan plan) {
        own("""
                update pack_draft set plan = :plan::jsonb, version = version + 1, changed_at = :now
                where organisation_id = :organisation and person_id = :person and id = :id""", actor)
                .param("plan", json.writeValueAsString(plan))
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    void remove(Actor actor, long id) {
        own("delete from pack_draft where organisation_id = :organisation and person_id = :person and id = :id", actor)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, Actor actor) {
        return jdbc.sql(sql).param("organisation", actor.organisationId()).param("person", actor.personId());
    }

    private PackDraft draft(ResultSet row) throws SQLException {
        return new PackDraft(
                row.getLong("id"),
                json.readValue(row.getString("plan"), PackPlan.class),
                row.getObject("corrects", Integer.class),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
