package org.chrysalis.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the trail, newest first, a page at a time by key: the thousandth page costs what the first does. It knows no
 * permissions: who calls it has decided that the person may see this organisation's, or this initiative's, history.
 */
@Service
@Transactional(readOnly = true)
public class AuditHistory {

    static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HistoryWords words;
    private final Clock clock;
    private final List<Untold> untold;

    AuditHistory(JdbcClient jdbc, JsonMapper json, HistoryWords words, Clock clock, List<Untold> untold) {
        this.jdbc = jdbc;
        this.json = json;
        this.words = words;
        this.clock = clock;
        this.untold = untold;
    }

    /**
     * All that people did in an organisation.
     *
     * @param hidden kinds of subject that are left out
     */
    public HistoryPage ofOrganisation(long organisationId, HistoryFilter filter, Set<String> hidden) {
        return read(organisationId, null, filter, hidden);
    }

    /**
     * What belongs to one initiative. What somebody only took out as a file is told where it is asked for by {@link
     * HistoryFilter#TAKEN_OUT}: it changed nothing, and would stand before what did.
     *
     * @param hidden kinds of subject that are left out
     */
    public HistoryPage ofInitiative(long organisationId, long initiativeId, HistoryFilter filter, Set<String> hidden) {
        return read(organisationId, initiativeId, filter, hidden);
    }

    /**
     * Who did the last thing to a subject, and when.
     *
     * @param personId none where the program did it
     */
    public record Last(@Nullable Long personId, String name, Instant at) {}

    /**
     * The last thing that was done to a subject, if anything was.
     *
     * @param besides actions that leave the subject itself as it is
     */
    public Optional<Last> last(long organisationId, String kind, long id, Set<String> besides) {
        return jdbc.sql("""
                select person_id, person_name, occurred_at from audit_entry
                where organisation_id = :organisation and subject_kind = :kind and subject_id = :id
                  and action <> all (:besides)
                order by id desc limit 1""")
                .param("besides", besides.toArray(String[]::new))
                .param("organisation", organisationId)
                .param("kind", kind)
                .param("id", id)
                .query((row, number) -> new Last(
                        row.getObject("person_id", Long.class),
                        row.getString("person_name"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private HistoryPage read(
            long organisationId, @Nullable Long initiativeId, HistoryFilter filter, Set<String> hidden) {
        String conditions = conditions(initiativeId, filter, hidden);
        List<HistoryEntry> entries = new ArrayList<>(asked(organisationId, initiativeId, filter, hidden, """
                select id, occurred_at, person_name, subject_kind, subject_id, subject_label, subject_title, action,
                       changes::text as changes
                from audit_entry
                where organisation_id = :organisation%s%s
                order by id desc
                limit :most""".formatted(
                                conditions, filter.before() == null ? "" : " and id < :before"))
                .param("before", filter.before())
                .param("most", PAGE + 1)
                .query((row, number) -> new HistoryEntry(
                        row.getLong("id"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("person_name"),
                        row.getString("subject_kind"),
                        row.getLong("subject_id"),
                        row.getString("subject_label"),
                        words.label(row.getString("subject_label")),
                        row.getString("subject_title"),
                        row.getString("action"),
                        words.action(row.getString("action")),
                        changes(row.getString("subject_kind"), row.getString("changes"))))
                .list());
        boolean more = entries.size() > PAGE;
        if (more) {
            entries.remove(PAGE);
        }
        Counted counted = !more && filter.before() == null
                ? new Counted(entries.size(), 0)
                : asked(organisationId, initiativeId, filter, hidden, """
                        select count(*) as total, count(*) filter (where id >= :before) as newer from (
                            select id from audit_entry where organisation_id = :organisation%s
                            order by id desc limit :most) counted""".formatted(conditions))
                        .param("before", Objects.requireNonNullElse(filter.before(), Long.MAX_VALUE))
                        .param("most", HistoryPage.COUNTED + 1)
                        .query(Counted.class)
                        .single();
        return new HistoryPage(
                counted.newer() > HistoryPage.COUNTED ? null : counted.newer() + 1,
                List.copyOf(entries),
                more ? entries.get(PAGE - 1).id() : null,
                counted.total());
    }

    /** How many there are, and how many of them are newer than the page. */
    private record Counted(int total, int newer) {}

    private JdbcClient.StatementSpec asked(
            long organisationId, @Nullable Long initiativeId, HistoryFilter filter, Set<String> hidden, String sql) {
        return jdbc.sql(sql)
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .param("person", filter.personId())
                .param("kind", filter.kind())
                .param("takenOut", HistoryFilter.TAKEN_OUT)
                .param("said", BesideTheThing.SAID)
                .param("hidden", hidden)
                .param("from", startOf(filter.from()))
                .param("to", filter.to() == null ? null : startOf(filter.to().plusDays(1)));
    }

    private List<Change> changes(String kind, String stored) {
        return Untold.without(untold, kind, List.of(json.readValue(stored, Change[].class))).stream()
                .map(words::change)
                .toList();
    }

    /** Only what is asked for stands in the statement, so that the planner picks the index made for it. */
    private static String conditions(@Nullable Long initiativeId, HistoryFilter filter, Set<String> hidden) {
        StringBuilder conditions = new StringBuilder();
        add(conditions, initiativeId, " and initiative_id = :initiative");
        add(conditions, filter.personId(), " and person_id = :person");
        if (filter.takenOut()) {
            conditions.append(" and action = :takenOut");
        } else if (filter.said()) {
            conditions.append(" and action in (:said)");
        } else {
            add(conditions, filter.kind(), " and subject_kind = :kind");
            add(conditions, initiativeId, " and action <> :takenOut");
        }
        add(conditions, hidden.isEmpty() ? null : hidden, " and subject_kind not in (:hidden)");
        add(conditions, filter.from(), " and occurred_at >= :from");
        add(conditions, filter.to(), " and occurred_at < :to");
        return conditions.toString();
    }

    private static void add(StringBuilder conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.append(condition);
        }
    }

    private @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
