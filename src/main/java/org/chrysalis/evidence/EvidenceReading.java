package org.chrysalis.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence about an initiative, for pages that show it. Whoever calls has opened the initiative for who asks. */
@Service
@Transactional(readOnly = true)
public class EvidenceReading {

    /** What speaks against something is read before what speaks for it. */
    static final String AGAINST_FIRST =
            "array_position(array['CONTRADICTS', 'NO_DIFFERENCE', 'MIXED', 'SUPPORTS', 'NOT_SAID'], e.says)";

    private static final String COLUMNS = """
            select e.id, e.found, e.says, e.kind, e.standard, e.found_on, e.detail, e.source, e.criterion_id,
                   c.wording as criterion, m.id as measure_id, m.name as measure, e.experiment_id,
                   p.name as recorded_by, e.recorded_at, e.version
            from evidence e
            left join criterion c on c.id = e.criterion_id
            left join measure m on m.id = e.measure_id and m.withdrawn_at is null
            left join person p on p.id = e.recorded_by
            where e.initiative_id = :initiative and e.organisation_id = :organisation and e.withdrawn_at is null\s""";

    private static final String WANTED = """
            and (:anything or e.says in (:says)) and (:kind::text is null or e.kind = :kind)
            and (:standard::int is null or e.standard >= :standard)
            and (:criterion::bigint is null or e.criterion_id = :criterion)\s""";

    private final JdbcClient jdbc;
    private final ExperimentNames experiments;

    EvidenceReading(JdbcClient jdbc, ExperimentNames experiments) {
        this.jdbc = jdbc;
        this.experiments = experiments;
    }

    /**
     * How many pieces say what, all of an initiative and those that a filter leaves.
     *
     * @param all by what they say, whatever the filter
     * @param wanted how many the filter leaves
     */
    public record Tally(Map<Says, Long> all, long wanted) {

        public long total() {
            return all.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(Says says) {
            return Objects.requireNonNullElse(all.get(says), 0L);
        }

        /** The key of what is said of all of it together: nobody is reassured by what nobody has judged. */
        public String key(boolean changeable) {
            String said = "evidence.sentence.";
            if (nullAndContrary() > 0) {
                return said + (total() == 1 ? "contrary.one" : "contrary");
            }
            long unsaid = of(Says.NOT_SAID);
            if (unsaid == 0) {
                return said + (changeable ? "only" : "only.readonly");
            }
            return said + (unsaid == total() ? "unsaid" : "part");
        }

        /** The number that its sentence names. */
        public long named() {
            return nullAndContrary() > 0 ? nullAndContrary() : of(Says.NOT_SAID);
        }

        /** As many as did not come out as hoped. */
        public long nullAndContrary() {
            return EvidenceFilter.NULL_AND_CONTRARY.stream().mapToLong(this::of).sum();
        }
    }

    public Tally tally(InitiativeHeader initiative, EvidenceFilter filter) {
        Map<Says, Long> all = new EnumMap<>(Says.class);
        long[] wanted = {0};
        bind(
                        jdbc.sql("select e.says, count(*) as number, count(*) filter (where true " + WANTED
                                + ") as wanted from evidence e where e.initiative_id = :initiative"
                                + " and e.organisation_id = :organisation and e.withdrawn_at is null group by e.says"),
                        initiative,
                        filter)
                .query(row -> {
                    all.put(Says.valueOf(row.getString("says")), row.getLong("number"));
                    wanted[0] += row.getLong("wanted");
                });
        return new Tally(all, wanted[0]);
    }

    /** Newest first. */
    public List<EvidenceView> list(InitiativeHeader initiative, EvidenceFilter filter, Paging paging) {
        return withPeople(
                initiative,
                bind(
                                jdbc.sql(COLUMNS + WANTED
                                        + "order by e.found_on desc, e.id desc limit :size offset :offset"),
                                initiative,
                                filter)
                        .param("size", paging.size())
                        .param("offset", paging.offset())
                        .query((row, number) -> view(row))
                        .list());
    }

    /** About a measure, what speaks against it first; at most two hundred. */
    public List<EvidenceView> aboutMeasure(InitiativeHeader initiative, long measureId) {
        return withPeople(
                initiative,
                jdbc.sql(COLUMNS + "and e.measure_id = :measure order by " + AGAINST_FIRST
                                + ", e.found_on desc, e.id desc limit 200")
                        .param("measure", measureId)
                        .param("initiative", initiative.id())
                        .param("organisation", initiative.organisationId())
                        .query((row, number) -> view(row))
                        .list());
    }

    /** What an experiment yielded, newest first; at most two hundred. */
    public List<EvidenceView> yieldedBy(InitiativeHeader initiative, long experimentId) {
        return withPeople(
                initiative,
                jdbc.sql(COLUMNS + "and e.experiment_id = :experiment order by e.found_on desc, e.id desc limit 200")
                        .param("experiment", experimentId)
                        .param("initiative", initiative.id())
                        .param("organisation", initiative.organisationId())
                        .query((row, number) -> view(row))
                        .list());
    }

    /** @throws NotFound if the initiative has no such evidence, or it was withdrawn */
    public EvidenceView one(InitiativeHeader initiative, long id) {
        return withPeople(
                        initiative,
                        jdbc.sql(COLUMNS + "and e.id = :id")
                                .param("id", id)
                                .param("initiative", initiative.id())
                                .param("organisation", initiative.organisationId())
                                .query((row, number) -> view(row))
                                .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence"));
    }

    /** With the number of people beside what was found with few of them. */
    private List<EvidenceView> withPeople(InitiativeHeader initiative, List<EvidenceView> pieces) {
        Map<Long, Integer> few = experiments.fewPeople(
                initiative,
                pieces.stream()
                        .map(EvidenceView::experimentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return pieces.stream()
                .map(piece -> piece.with(few.get(Objects.requireNonNullElse(piece.experimentId(), 0L))))
                .toList();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, InitiativeHeader initiative, EvidenceFilter filter) {
        List<String> says = filter.says().stream().map(Says::name).toList();
        return statement
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("anything", says.isEmpty())
                .param("says", says.isEmpty() ? List.of("") : says)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("standard", filter.standard())
                .param("criterion", filter.criterion());
    }

    private static EvidenceView view(ResultSet row) throws SQLException {
        return new EvidenceView(
                row.getLong("id"),
                row.getString("found"),
                Says.valueOf(row.getString("says")),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getObject("standard", Integer.class),
                row.getObject("found_on", LocalDate.class),
                row.getString("detail"),
                row.getString("source"),
                row.getObject("criterion_id", Long.class),
                row.getString("criterion"),
                row.getObject("measure_id", Long.class),
                row.getString("measure"),
                row.getObject("experiment_id", Long.class),
                null,
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
