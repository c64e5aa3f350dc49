package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.FilterBetween;
import org.chrysalis.initiative.FilterOnDay;
import org.chrysalis.initiative.FilterQuestions;
import org.chrysalis.initiative.FilterSql;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.LeftAside;
import org.chrysalis.initiative.RegisterTable;
import org.chrysalis.initiative.Sight;
import org.chrysalis.pathway.StageTable;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all sections of a page in one statement, over the initiatives that fit a filter and that the person may see:
 * these are found once, and each section is one pass over one index of the organisation.
 */
@Component
class ScopeReading {

    /**
     * Of a series whose end it is not told PostgreSQL expects a thousand rows. One plan serves every organisation
     * (docs/performance.md) and would else expect a single initiative, and compare each row of a section with each of
     * thousands; like this it makes tables of hashes.
     */
    private static final String SCOPE = """
            with scope as materialized (%s
                cross join generate_series(1, :once) as expected
                where %s),
            %s
            select json_build_object(%s)::text""";

    /** Of whichever day. */
    private static final String COLUMNS = """
            i.id, i.number, i.reference, i.name, i.status, i.kind, i.visibility, i.stage_id, i.stage_since, g.phase""";

    private static final String NOW = """
            select %s, (i.last_recorded_at at time zone 'Europe/London')::date as recorded_on, true as known
            from %s i join stage g on g.id = i.stage_id and g.organisation_id = :sightOrganisation
            """;

    /** The same of a past day, before the records of that day: these are then read under their own names. */
    private static final String PAST_SCOPE = """
            with scope as materialized (
                select %s, i.recorded_on, i.known
                from %s i join %s g on g.id = i.stage_id and g.organisation_id = :sightOrganisation
                cross join generate_series(1, :once) as expected
                where %s),
            %s,
            %s
            select json_build_object(%s)::text""";

    private final JdbcClient jdbc;
    private final AttentionRules rules;
    private final FilterQuestions questions;
    private final KeptFigures kept;
    private final PartedFigures parted;
    private final JsonMapper json;
    private final Clock clock;

    ScopeReading(
            JdbcClient jdbc,
            AttentionRules rules,
            FilterQuestions questions,
            KeptFigures kept,
            PartedFigures parted,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.questions = questions;
        this.kept = kept;
        this.parted = parted;
        this.json = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        this.clock = clock;
    }

    /** What was read, section by section. */
    final class Read {

        private final JsonNode all;
        private final LeftAside leftAside;

        private Read(JsonNode all, LeftAside leftAside) {
            this.all = all;
            this.leftAside = leftAside;
        }

        /** What the filter asked and nobody can say of the day. */
        LeftAside leftAside() {
            return leftAside;
        }

        /** None where the section was not asked for. */
        <R> List<R> rows(Section<R> section) {
            JsonNode rows = all.get(section.name());
            JavaType type = json.getTypeFactory().constructCollectionType(List.class, section.row());
            return rows == null ? List.of() : json.convertValue(rows, type);
        }

        /** The one line of a section that counts. */
        <R> R one(Section<R> section) {
            return rows(section).get(0);
        }
    }

    Read read(Actor actor, InitiativeFilter filter, Whom whom, Period period, List<Section<?>> sections) {
        LocalDate today = LocalDate.now(clock);
        FilterSql condition = new FilterSql(filter, actor, today, rules.visibleTo(actor), questions.visibleTo(actor));
        String about = whom.of(condition.condition());
        String sql = SCOPE.formatted(now("initiative"), about, Happened.SQL, objects(sections));
        Map<String, Object> values = values(condition.values(actor), today, period);
        if (!filter.asksTheRegisterAlone() || !PartedFigures.can(sections)) {
            return read(actor, filter, sql, values, LeftAside.NOTHING);
        }
        KeptFigures.Question question = KeptFigures.Question.of(sql, values);
        return new Read(
                json.readTree(kept.answer(new KeptFigures.Asked(
                        actor.organisationId(),
                        question,
                        parted.asking(question, sections, reading(about, sections, sql, values))))),
                LeftAside.NOTHING);
    }

    private PartedFigures.Reading reading(
            String about, List<Section<?>> sections, String sql, Map<String, Object> values) {
        String now = now(PartSql.REGISTER);
        return new PartedFigures.Reading(
                () -> found(sql, values),
                parts -> found(PartSql.changed(now, about, Happened.SQL, objects(sections)), with(values, parts)),
                parts -> found(PartSql.given(now, about, Happened.SQL, objects(sections)), with(values, parts)));
    }

    private static String now(String register) {
        return NOW.formatted(COLUMNS, register);
    }

    private static Map<String, Object> with(Map<String, Object> values, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return all;
    }

    private String found(String sql, Map<String, Object> values) {
        return jdbc.sql(sql).params(values).query(String.class).single();
    }

    /** For what changed: over what fitted at the end of either day. */
    Read readChanged(Actor actor, ChangedScope scope, Period period, List<Section<?>> sections) {
        LocalDate today = LocalDate.now(clock);
        InitiativeFilter filter = scope.filter();
        FilterBetween between = scope.narrow()
                ? new FilterBetween(
                        filter, actor, scope.days(), today, rules.visibleTo(actor), questions.visibleTo(actor), "")
                : null;
        Map<String, Object> values = new HashMap<>(Sight.values(actor));
        values.putAll(between == null ? Map.of() : between.values());
        return read(
                actor,
                filter,
                scope.sql(between).formatted(Happened.SQL, objects(sections)),
                values(values, today, period),
                between == null ? LeftAside.NOTHING : between.leftAside());
    }

    /** The same as of a past day, over what there was then. */
    Read readOn(
            Actor actor, InitiativeFilter filter, Whom whom, LocalDate day, Period period, List<Section<?>> sections) {
        FilterOnDay condition = new FilterOnDay(filter, actor, day, questions.visibleTo(actor));
        String sql = PAST_SCOPE.formatted(
                COLUMNS,
                RegisterTable.on(day, RegisterTable.ON_DAY),
                RegisterTable.on(day, StageTable.ON_DAY),
                whom.of(condition.condition()),
                Happened.SQL,
                PastTables.all(day),
                objects(sections));
        return read(actor, filter, sql, values(condition.values(actor), day, period), condition.leftAside());
    }

    private static String objects(List<Section<?>> sections) {
        return sections.stream()
                .map(section -> "'%s', (select coalesce(json_agg(x), '[]') from (%s) x)"
                        .formatted(section.name(), section.sql()))
                .collect(Collectors.joining(",\n"));
    }

    private static Map<String, Object> values(Map<String, Object> condition, LocalDate day, Period period) {
        Map<String, Object> values = new HashMap<>(condition);
        values.put("today", day);
        values.put("once", 1);
        values.put("from", period.from());
        values.put("to", period.to());
        return values;
    }

    private Read read(
            Actor actor, InitiativeFilter filter, String sql, Map<String, Object> values, LeftAside leftAside) {
        String found = filter.asksTheRegisterAlone()
                ? kept.answer(new KeptFigures.Asked(
                        actor.organisationId(), KeptFigures.Question.of(sql, values), () -> found(sql, values)))
                : found(sql, values);
        return new Read(json.readTree(found), leftAside);
    }
}
