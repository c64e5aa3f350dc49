package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence, and measures with their readings, as sheets that people take with them. */
@Configuration(proxyBeanMethods = false)
class EvidenceSheets {

    private final JdbcClient jdbc;
    private final ExperimentNames experiments;
    private final InWords words;

    EvidenceSheets(JdbcClient jdbc, ExperimentNames experiments, InWords words) {
        this.jdbc = jdbc;
        this.experiments = experiments;
        this.words = words;
    }

    private interface Cells {
        List<String> of(ResultSet row) throws SQLException;
    }

    @Bean
    RecordSheet evidenceSheet() {
        return sheet(
                "evidence",
                List.of(
                        "evidence.found-on",
                        "evidence.found",
                        "evidence.says",
                        "evidence.kind",
                        "evidence.standard",
                        "evidence.detail",
                        "evidence.source",
                        "evidence.criterion",
                        "evidence.measure",
                        "evidence.experiment.name",
                        "evidence.sheet.people",
                        "evidence.sheet.recorded-by",
                        "evidence.sheet.recorded"),
                """
                select e.found_on, e.found, e.says, e.kind, e.standard, e.detail, e.source, c.wording as criterion,
                       m.name as measure, e.experiment_id, p.name as recorded_by,
                       (e.recorded_at at time zone 'Europe/London')::date as day
                from evidence e
                left join criterion c on c.id = e.criterion_id
                left join measure m on m.id = e.measure_id and m.withdrawn_at is null
                left join person p on p.id = e.recorded_by
                where e.initiative_id = :initiative and e.organisation_id = :organisation and e.withdrawn_at is null
                order by e.found_on desc, e.id desc limit :most""",
                initiative -> {
                    Map<Long, String> named = experiments.of(initiative).stream()
                            .collect(Collectors.toMap(ExperimentNames.Named::id, ExperimentNames.Named::question));
                    return evidence(named, experiments.fewPeople(initiative, named.keySet()));
                });
    }

    private Cells evidence(Map<Long, String> experiments, Map<Long, Integer> few) {
        return row -> List.of(
                text(row.getObject("found_on", LocalDate.class)),
                row.getString("found"),
                text(words.of("evidence.says.", Says.valueOf(row.getString("says")))),
                text(words.of("evidence.kind.", EvidenceKind.valueOf(row.getString("kind")))),
                text(row.getObject("standard")),
                row.getString("detail"),
                row.getString("source"),
                text(row.getString("criterion")),
                text(row.getString("measure")),
                text(experiments.get(row.getLong("experiment_id"))),
                people(few.get(row.getLong("experiment_id"))),
                text(row.getString("recorded_by")),
                text(row.getObject("day", LocalDate.class)));
    }

    /** Where they were few: what was found with them is not taken along without their number. */
    private String people(@Nullable Integer few) {
        return few == null ? "" : words.people(few);
    }

    /** A row a reading; a measure that was not read yet has a row without one. */
    @Bean
    RecordSheet measuresSheet() {
        return sheet(
                "measures",
                List.of(
                        "evidence.sheet.measure",
                        "evidence.measures.frame",
                        "evidence.measures.asked-by",
                        "evidence.measures.unit",
                        "evidence.sheet.better",
                        "evidence.measures.better-for",
                        "evidence.measures.worse-for",
                        "evidence.sheet.rhythm",
                        "evidence.measures.baseline",
                        "evidence.measures.baseline-on",
                        "evidence.measures.target",
                        "evidence.measures.target-on",
                        "evidence.reading.date",
                        "evidence.reading.value",
                        "evidence.reading.note"),
                """
                select m.name, m.frame, m.asked_by, m.unit, m.better, m.better_for, m.worse_for, m.rhythm, m.baseline,
                       m.baseline_on, m.target, m.target_on, r.read_on, r.value, r.note
                from measure m
                left join reading r on r.measure_id = m.id and r.withdrawn_at is null
                where m.initiative_id = :initiative and m.organisation_id = :organisation and m.withdrawn_at is null
                order by m.id, r.read_on desc limit :most""",
                initiative -> row -> List.of(
                        row.getString("name"),
                        text(words.of("evidence.frame.", Frame.valueOf(row.getString("frame")))),
                        row.getString("asked_by"),
                        row.getString("unit"),
                        constant("evidence.better.", Better.class, row.getString("better")),
                        row.getString("better_for"),
                        row.getString("worse_for"),
                        constant("evidence.rhythm.", Rhythm.class, row.getString("rhythm")),
                        figure(row.getBigDecimal("baseline")),
                        text(row.getObject("baseline_on", LocalDate.class)),
                        figure(row.getBigDecimal("target")),
                        text(row.getObject("target_on", LocalDate.class)),
                        text(row.getObject("read_on", LocalDate.class)),
                        figure(row.getBigDecimal("value")),
                        text(row.getString("note"))));
    }

    private RecordSheet sheet(String name, List<String> headings, String sql, Function<InitiativeHeader, Cells> cells) {
        return new RecordSheet() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> headings() {
                return headings;
            }

            @Override
            public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
                Cells line = cells.apply(initiative);
                return jdbc.sql(sql)
                        .param("initiative", initiative.id())
                        .param("organisation", initiative.organisationId())
                        .param("most", MOST)
                        .query((row, number) -> line.of(row))
                        .list();
            }
        };
    }

    /** The words of the page; "Neither, or not known" and its like where nothing was chosen. */
    private <E extends Enum<E>> String constant(String prefix, Class<E> constants, @Nullable String name) {
        return name == null ? words.none(prefix) : text(words.of(prefix, Enum.valueOf(constants, name)));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String figure(@Nullable BigDecimal value) {
        return text(InWords.plain(value));
    }
}
