package org.chrysalis.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The statements of an organisation: read by everybody, completed by who may manage its settings. */
@Service
@Transactional
public class Statements {

    /** As many characters as one gap takes. */
    public static final int LONGEST = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail audit;

    Statements(JdbcClient jdbc, JsonMapper json, AuditTrail audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
    }

    /**
     * What was written so far.
     *
     * @param words by the name of the gap; those that are still open are not in it
     * @param version to be sent back with a change
     */
    public record Written(Statement statement, Map<String, String> words, int version) {

        public boolean complete() {
            return statement.gaps().stream().allMatch(gap -> words.containsKey(gap.name()));
        }
    }

    /**
     * What a visitor reads: their own organisation's, or to a stranger that of the one organisation that there is.
     * Where there are several, a stranger reads the model.
     */
    @Transactional(readOnly = true)
    public Written read(@Nullable Actor actor, Statement statement) {
        return organisation(actor)
                .map(organisation -> find(organisation, statement))
                .orElseGet(() -> new Written(statement, Map.of(), 0));
    }

    @Transactional(readOnly = true)
    public Written open(Actor actor, Statement statement) {
        actor.require(Permission.MANAGE_SETTINGS);
        return find(actor.organisationId(), statement);
    }

    /** Those of the actor's organisation that have a gap still. */
    @Transactional(readOnly = true)
    public Set<Statement> incomplete(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        Set<Statement> incomplete = EnumSet.allOf(Statement.class);
        jdbc
                .sql("select kind, words, version from statement where organisation_id = :organisation")
                .param("organisation", actor.organisationId())
                .query((row, number) -> written(Statement.valueOf(row.getString("kind")), row))
                .list()
                .stream()
                .filter(Written::complete)
                .map(Written::statement)
                .forEach(incomplete::remove);
        return incomplete;
    }

    /**
     * Fills the gaps; one that is left empty is open again, and one that was not asked about stays as it is.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody else changed it since it was shown
     * @throws Refused if a text is longer than {@value #LONGEST} characters
     */
    public void complete(Actor actor, Statement statement, int version, Map<String, String> typed) {
        actor.require(Permission.MANAGE_SETTINGS);
        Written before = find(actor.organisationId(), statement);
        Map<String, String> words = new LinkedHashMap<>();
        for (Statement.Gap gap : statement.gaps()) {
            String present = before.words().getOrDefault(gap.name(), "");
            String text = typed.getOrDefault(gap.name(), present).strip();
            if (text.length() > LONGEST) {
                throw new Refused("words[" + gap.name() + "]", "people.statement.long", LONGEST);
            }
            if (!text.isEmpty()) {
                words.put(gap.name(), text);
            }
        }
        int changed = jdbc.sql("""
                insert into statement (organisation_id, kind, words, version)
                select :organisation, :kind, :words::jsonb, 1 where :version = 0
                on conflict (organisation_id, kind) do nothing""")
                .param("organisation", actor.organisationId())
                .param("kind", statement.name())
                .param("words", json.writeValueAsString(words))
                .param("version", version)
                .update();
        if (changed == 0) {
            changed = jdbc.sql("""
                    update statement set words = :words::jsonb, version = version + 1
                    where organisation_id = :organisation and kind = :kind and version = :version""")
                    .param("organisation", actor.organisationId())
                    .param("kind", statement.name())
                    .param("words", json.writeValueAsString(words))
                    .param("version", version)
                    .update();
        }
        if (changed == 0) {
            throw new Conflict("organisation", actor.organisationId());
        }
        audit.record(
                actor.author(),
                "statement-completed",
                Subject.of("organisation", actor.organisationId(), statement.path()),
                changes(statement, before.words(), words));
        LOG.info(
                "Statement {} of organisation {} completed by {}", statement, actor.organisationId(), actor.personId());
    }

    private static List<Change> changes(Statement statement, Map<String, String> before, Map<String, String> after) {
        Change.Collector changes = Change.collect();
        for (Statement.Gap gap : statement.gaps()) {
            String field = "statement-" + gap.name();
            changes.field(field, before.get(gap.name()), after.get(gap.name()));
        }
        return changes.list();
    }

    private Optional<Long> organisation(@Nullable Actor actor) {
        if (actor != null) {
            return Optional.of(actor.organisationId());
        }
        List<Long> all = jdbc.sql("select id from organisation limit 2")
                .query(Long.class)
                .list();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private Written find(long organisation, Statement statement) {
        return jdbc.sql("select words, version from statement where organisation_id = :organisation and kind = :kind")
                .param("organisation", organisation)
                .param("kind", statement.name())
                .query((row, number) -> written(statement, row))
                .optional()
                .orElseGet(() -> new Written(statement, Map.of(), 0));
    }

    private Written written(Statement statement, ResultSet row) throws SQLException {
        return new Written(
                statement,
                json.readValue(row.getString("words"), new TypeReference<LinkedHashMap<String, String>>() {}),
                row.getInt("version"));
    }
}
