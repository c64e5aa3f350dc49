package org.chrysalis.pathway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every wording that a stage and what is in it ever had, newest first. */
@Service
@Transactional(readOnly = true)
public class WordingHistory {

    private static final String TOPIC = "topic";
    private static final String PHASE = "phase";
    private static final List<String> FIELDS = List.of("name", PHASE, "purpose", "guidance", TOPIC, "wording");

    private static final String VERSIONS = """
            from wording_version v
            where v.subject_kind = 'STAGE' and v.subject_id = :stage
               or v.subject_kind = 'CRITERION' and v.subject_id in (select id from criterion where stage_id = :stage)
               or v.subject_kind = 'USUAL_ACTIVITY' and v.subject_id in (select id from usual_activity
                                                                         where stage_id = :stage)
            """;

    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Pathway pathway;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    WordingHistory(Pathway pathway, JdbcClient jdbc, JsonMapper json) {
        this.pathway = pathway;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whose words they are. */
    public enum Kind {
        STAGE,
        CRITERION,
        USUAL_ACTIVITY;

        /** Where its name is found among the messages. */
        public String messageKey() {
            return "pathway.wording.kind." + Kebab.of(this);
        }

        /** The same without the number of the version. */
        public String nameKey() {
            return "pathway.wording.name." + Kebab.of(this);
        }
    }

    /**
     * A wording, as far as it differs from the one before.
     *
     * @param number from 1 for each stage, criterion and activity
     */
    public record Version(Kind kind, int number, List<Words> words) {}

    /**
     * What somebody wrote at one time: one wording, or all those with which the stage and what is in it began.
     *
     * @param by none where the words came with a template as the organisation was founded
     */
    public record Entry(Instant at, @Nullable String by, List<Version> versions) {

        /** Whether these are the words that came together, from a template. */
        public boolean beginning() {
            return versions.size() > 1;
        }
    }

    private record Dated(Instant at, @Nullable String by, Version version) {

        /** Words of one template are written by several statements, within a moment. */
        boolean cameWith(Dated other) {
            return version.number() == 1
                    && other.version().number() == 1
                    && Objects.equals(by, other.by())
                    && Duration.between(at, other.at()).abs().compareTo(MOMENT) < 0;
        }
    }

    public record Words(String field, @Nullable String before, String after) {

        /** Whether these are a topic's or a phase's code, to be shown by its message. */
        public boolean coded() {
            return field.equals(TOPIC) || field.equals(PHASE);
        }

        /** Where the name of a code is found among the messages. */
        public String afterKey() {
            return key(after);
        }

        public @Nullable String beforeKey() {
            return before == null ? null : key(before);
        }

        private String key(String code) {
            return field.equals(TOPIC)
                    ? CriterionTopic.valueOf(code).messageKey()
                    : Phase.valueOf(code).messageKey();
        }
    }

    /** How many versions there are. @throws org.chrysalis.support.NotFound unless it is this organisation's stage */
    public int count(Actor actor, long stageId) {
        actor.require(Permission.MANAGE_STAGES);
        pathway.stage(actor.organisationId(), stageId);
        return jdbc.sql("select count(*) " + VERSIONS)
                .param("stage", stageId)
                .query(Integer.class)
                .single();
    }

    /** One page of them. @throws org.chrysalis.support.NotFound unless it is this organisation's stage */
    public List<Entry> entries(Actor actor, long stageId, int limit, long offset) {
        actor.require(Permission.MANAGE_STAGES);
        pathway.stage(actor.organisationId(), stageId);
        List<Dated> versions = jdbc.sql("""
                        select n.subject_kind, n.number, n.valid_from, p.name, n.wording, b.wording as before
                        from (select v.* %s order by v.valid_from desc, v.id desc limit :limit offset :offset) n
                        left join wording_version b on b.subject_kind = n.subject_kind and b.subject_id = n.subject_id
                                                    and b.number = n.number - 1
                        left join person p on p.id = n.person_id
                        order by n.valid_from desc, n.id desc""".formatted(VERSIONS))
                .param("stage", stageId)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Dated(
                        row.getTimestamp("valid_from").toInstant(),
                        row.getString("name"),
                        new Version(
                                Kind.valueOf(row.getString("subject_kind")),
                                row.getInt("number"),
                                differences(row.getString("before"), row.getString("wording")))))
                .list();
        return together(versions);
    }

    private static List<Entry> together(List<Dated> versions) {
        List<Entry> entries = new ArrayList<>();
        Dated last = null;
        for (Dated version : versions) {
            if (last != null && version.cameWith(last)) {
                // Read newest first; what came together is shown as it is read, the stage's own words before the rest.
                entries.get(entries.size() - 1).versions().add(0, version.version());
            } else {
                entries.add(new Entry(version.at(), version.by(), new ArrayList<>(List.of(version.version()))));
            }
            last = version;
        }
        return entries;
    }

    private List<Words> differences(@Nullable String before, String after) {
        Map<String, String> was = before == null ? Map.of() : read(before);
        Map<String, String> is = read(after);
        List<Words> words = new ArrayList<>();
        for (String field : FIELDS) {
            String now = is.getOrDefault(field, "");
            if (is.containsKey(field) && !Objects.equals(was.get(field), now) && !(before == null && now.isEmpty())) {
                words.add(new Words(field, was.get(field), now));
            }
        }
        return words;
    }

    private Map<String, String> read(String wording) {
        return json.readValue(wording, new TypeReference<Map<String, String>>() {});
    }
}
