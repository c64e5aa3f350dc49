package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the initiatives that a person may see. Two queries a page: the rows, of which only those shown are looked at
 * closely, and their number, which stops being counted where it no longer helps anybody.
 */
@Service
@Transactional(readOnly = true)
public class InitiativeList {

    /** Beyond this many a list says "more than", unless somebody pages further. */
    static final int COUNTED = 1_000;

    /** A row says its reason and leads to the initiative itself, whoever may act where the reason leads. */
    private static final String DETAILS = """
            select page.in_all, i.id, i.reference, i.name, i.status, i.kind,
                   s.name as stage_name, s.phase, i.stage_since,
                   i.visit_count, t.name as team_name, i.last_recorded_at, i.next_due_on,
                   l.names, l.number as lead_count, coalesce(w.names, '') as also_in,
                   a.number as reason_count, a.rule, a.appears_on, a.due_on, a.path, a.arguments, false as acts
            from page
            join initiative i on i.id = page.id
            join stage s on s.id = i.stage_id
            left join team t on t.id = i.team_id
            left join lateral (
                select array_agg(p.name order by lower(p.name) collate alphabet, p.id) as names, count(*) as number
                from initiative_person ip join person p on p.id = ip.person_id
                where ip.initiative_id = i.id and ip.part = 'LEAD') l on true
            left join lateral (
                select string_agg(y.name, ', ' order by y.ordinal) as names
                from visit v join stage y on y.id = v.stage_id
                where v.initiative_id = i.id and not v.main and v.ended_on is null) w on true
            left join lateral (
                select x.rule, x.appears_on, x.due_on, x.path, x.arguments, count(*) over () as number
                from attention x
                where x.initiative_id = i.id and x.appears_on <= :today and x.rule in (:visibleRules)
                order by x.rank, x.due_on nulls last, x.appears_on, x.id
                limit 1) a on true""";

    private final JdbcClient jdbc;
    private final AttentionRules rules;
    private final FilterQuestions questions;
    private final Clock clock;

    InitiativeList(JdbcClient jdbc, AttentionRules rules, FilterQuestions questions, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.questions = questions;
        this.clock = clock;
    }

    public record Page(List<InitiativeRow> rows, Paging paging) {}

    /** One page of those that fit; a page beyond the last answers with the last. */
    public Page page(Actor actor, InitiativeFilter filter, InitiativeSort sort, int page) {
        int wanted = Math.min(Math.max(page, 1), 100_000);
        FilterSql condition = condition(actor, filter);
        long offset = (long) (wanted - 1) * Paging.SIZE;
        Found found = found(actor, condition, sort, offset, Paging.SIZE);
        List<InitiativeRow> rows = found.rows();
        if (rows.size() < Paging.SIZE && (wanted == 1 || !rows.isEmpty())) {
            return new Page(rows, Paging.of(wanted, offset + rows.size()));
        }
        if (found.inAll() != null) {
            return new Page(rows, Paging.of(wanted, found.inAll()));
        }
        // Far enough that the next few pages are there to be chosen, wherever one is.
        long most = Math.max(COUNTED, offset + 4L * Paging.SIZE);
        long counted = count(actor, condition, most + 1);
        Paging paging = Paging.of(wanted, Math.min(counted, most));
        if (rows.isEmpty() && counted > 0) {
            rows = found(actor, condition, sort, paging.offset(), Paging.SIZE).rows();
        }
        return new Page(rows, counted > most ? new Paging(paging.page(), Paging.SIZE, most, true) : paging);
    }

    /** The first of those that fit, for an export: in the list's order, so many at most. */
    public List<InitiativeRow> first(Actor actor, InitiativeFilter filter, InitiativeSort sort, int most) {
        return found(actor, condition(actor, filter), sort, 0, most).rows();
    }

    /** The ids of those that fit, in the list's order, so many at most: for a feature that reads more about each. */
    public List<Long> ids(Actor actor, InitiativeFilter filter, InitiativeSort sort, int most) {
        FilterSql condition = condition(actor, filter);
        return condition
                .bind(jdbc.sql(select("i.id", condition, sort) + " limit :most").param("most", most), actor)
                .query(Long.class)
                .list();
    }

    /** How many fit. */
    public long count(Actor actor, InitiativeFilter filter) {
        return count(actor, condition(actor, filter), Integer.MAX_VALUE);
    }

    private FilterSql condition(Actor actor, InitiativeFilter filter) {
        return new FilterSql(filter, actor, LocalDate.now(clock), rules.visibleTo(actor), questions.visibleTo(actor));
    }

    /** @param inAll how many there are on all pages, where that was found out on the way */
    private record Found(List<InitiativeRow> rows, @Nullable Long inAll) {}

    private static String select(String columns, FilterSql condition, InitiativeSort sort) {
        return "select " + columns + " from initiative i"
                + (sort.needsStage() ? " join stage s on s.id = i.stage_id" : "")
                + condition.where()
                + sort.orderBy();
    }

    private Found found(Actor actor, FilterSql condition, InitiativeSort sort, long offset, int most) {
        String columns = "i.id, " + (condition.findsFirst() ? "count(*) over ()" : "0") + " as in_all";
        String sql = "with page as materialized (" + select(columns, condition, sort) + " limit " + most
                + " offset :offset)\n" + DETAILS + sort.orderBy();
        List<InitiativeRow> rows = new ArrayList<>();
        long[] inAll = {0};
        condition
                .bind(jdbc.sql(sql).param("offset", offset).param("visibleRules", rules.visibleToOrNone(actor)), actor)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    rows.add(row(row));
                    inAll[0] = row.getLong("in_all");
                });
        return new Found(rows, condition.findsFirst() && !rows.isEmpty() ? inAll[0] : null);
    }

    private long count(Actor actor, FilterSql condition, long most) {
        return condition
                .bind(
                        jdbc.sql("select count(*) from (select 1 from initiative i" + condition.where() + " limit "
                                + most + ") counted"),
                        actor)
                .query(Long.class)
                .single();
    }

    private InitiativeRow row(ResultSet row) throws SQLException {
        List<String> leads = row.getArray("names") == null
                ? List.of()
                : List.of((String[]) row.getArray("names").getArray());
        int shown = Math.min(leads.size(), 3);
        return new InitiativeRow(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("name"),
                Status.valueOf(row.getString("status")),
                Kind.valueOf(row.getString("kind")),
                row.getString("stage_name"),
                Phase.valueOf(row.getString("phase")),
                row.getObject("stage_since", LocalDate.class),
                row.getInt("visit_count"),
                row.getString("also_in"),
                row.getString("team_name"),
                row.getObject("last_recorded_at", OffsetDateTime.class).toInstant(),
                leads.subList(0, shown),
                row.getInt("lead_count") - shown,
                row.getObject("next_due_on", LocalDate.class),
                row.getInt("reason_count"),
                row.getString("rule") == null ? null : rules.read(row));
    }
}
