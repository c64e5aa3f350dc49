package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chrysalis.funding.FundingFalls;
import org.chrysalis.initiative.RegisterTable;
import org.chrysalis.pathway.StageTable;

/**
 * The records that figures count, as they were at the end of a day, under the names of their tables, so that a figure
 * of a past day is counted by the very words that count it today. What happened on a day of its own is told by that day
 * as it is dated now, and what was withdrawn as a mistake never was. A risk and a sum of money have no such day: they
 * are as they were written at the end of that day, from when they were recorded until they were withdrawn.
 */
final class PastTables {

    private static final String RECORDED = "x.recorded_at < :dayOver";

    private static final String NOT_WITHDRAWN = "(x.withdrawn_at is null or x.withdrawn_at >= :dayOver)";

    /** What is dated by that day, where those who met then knew it. */
    private static final String KNOWN = "x.recorded_at not between :enteredFrom and :enteredTo";

    /** What was withdrawn as a mistake never was, but to those who met before it was. */
    private static final String NO_MISTAKE =
            "(x.withdrawn_at is null or x.withdrawn_at between :enteredFrom and :enteredTo)";

    /** Whatever was recorded by then, or had begun by then and was recorded later. */
    private static final String THERE = "(" + RECORDED + " or x.starts_on <= :day and " + KNOWN + ")";

    private static final String STATE = """
            left join %1$s_state w on w.%1$s_id = x.id and w.organisation_id = :sightOrganisation
                                  and w.from_at < :dayOver and w.until_at >= :dayOver
            """;

    /** Each may read those before it under their names. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("stage", """
                select t.id, t.organisation_id, t.ordinal, t.name, t.phase,
                       case when t.absent then :day end as retired_on
                from %s t where t.organisation_id = :sightOrganisation""".formatted(StageTable.ON_DAY));
        TABLES.put("risk", """
                select x.id, x.organisation_id, x.initiative_id, coalesce(w.kind_id, x.kind_id) as kind_id, x.wording,
                       coalesce(w.state, x.state) as state, x.recorded_at, null::timestamptz as withdrawn_at,
                       c.likelihood, c.impact, c.levels
                from risk x
                %s
                left join (select distinct on (c.risk_id) c.risk_id, c.likelihood, c.impact, c.levels
                           from risk_score c
                           where c.organisation_id = :sightOrganisation and c.scored_on <= :day
                             and c.recorded_at not between :enteredFrom and :enteredTo
                           order by c.risk_id, c.scored_on desc, c.id desc) c on c.risk_id = x.id
                where x.organisation_id = :sightOrganisation and %s and %s
                """.formatted(state("risk"), RECORDED, NOT_WITHDRAWN));
        TABLES.put("funding", """
                select x.id, x.organisation_id, x.initiative_id, x.source, x.amount,
                       x.starts_on, x.ends_on, x.committed, null::timestamptz as withdrawn_at
                from (select x.id, x.organisation_id, x.initiative_id, x.source, x.recorded_at, x.withdrawn_at,
                             coalesce(w.amount, x.amount) as amount, coalesce(w.starts_on, x.starts_on) as starts_on,
                             case when w.funding_id is null then x.ends_on else w.ends_on end as ends_on,
                             coalesce(w.committed, x.committed) as committed
                      from funding x
                      %s
                      where x.organisation_id = :sightOrganisation) x
                where %s and %s""".formatted(state("funding"), RECORDED, NOT_WITHDRAWN));
        TABLES.put("funding_edge", """
                select e.* from (
                    select x.organisation_id, x.initiative_id,
                           case when count(*) = count(x.ends_on) then max(x.ends_on) end as ends_on
                    from funding x where x.committed
                    group by x.organisation_id, x.initiative_id) e
                where e.ends_on is not null""");
        TABLES.put("funding_fall", FundingFalls.SQL.formatted("x.organisation_id = :sightOrganisation"));
        TABLES.put("protection", """
                select x.id, x.organisation_id, x.initiative_id, x.what, x.starts_on,
                       case when w.protection_id is null then x.ends_on else w.ends_on end as ends_on,
                       case when coalesce(w.planned, x.giving_back <> '') then 'yes' else '' end as giving_back,
                       case when x.lifted_on <= :day then x.lifted_on end as lifted_on,
                       null::timestamptz as withdrawn_at
                from protection x
                %s
                where x.organisation_id = :sightOrganisation and %s and %s""".formatted(state("protection"), NO_MISTAKE, THERE));
        TABLES.put("draw", """
                select x.* from draw x
                where x.organisation_id = :sightOrganisation and x.withdrawn_at is null
                  and %s""".formatted(THERE));
        TABLES.put("participation", """
                select x.organisation_id, x.initiative_id, x.held_on, x.who, x.at_least, x.few,
                       x.in_what, x.say, null::timestamptz as withdrawn_at,
                       case when x.told_on <= :day then x.told_on end as told_on
                from participation x
                where x.organisation_id = :sightOrganisation and x.held_on <= :day and %s and %s""".formatted(KNOWN, NO_MISTAKE));
        TABLES.put("ordinary_mark", """
                select x.organisation_id, x.initiative_id, x.marker_id, null::timestamptz as unmarked_at
                from ordinary_mark x
                where x.organisation_id = :sightOrganisation and x.marked_on <= :day
                  and (x.unmarked_at is null or x.unmarked_at >= :dayOver)""");
        TABLES.put("check_in", """
                select x.organisation_id, x.initiative_id, x.due_on,
                       case when x.done_on <= :day then x.done_on end as done_on
                from check_in x join ending e on e.id = x.ending_id and e.organisation_id = x.organisation_id
                where x.organisation_id = :sightOrganisation and e.ended_on <= :day""");
        TABLES.put("readiness_round", """
                select x.id, x.organisation_id, x.name, x.starts_on, x.closed_on, x.team_id,
                       x.initiative_id, x.withdrawn_at
                from readiness_round x
                where x.organisation_id = :sightOrganisation and x.withdrawn_at is null and x.closed_on <= :day""");
    }

    private static final Pattern OWN =
            Pattern.compile("\\bfrom (risk|funding|funding_edge|funding_fall|protection|draw|participation"
                    + "|ordinary_mark|check_in|stage) (?=[a-z]+\\b)");

    private PastTables() {}

    /**
     * All of them, to be put before what reads them and after what reads those of today. Each is read anew wherever it
     * stands, as a table is: worked out once, the database would not know how much is in it, and would go through it
     * row by row.
     */
    static String all(LocalDate day) {
        return RegisterTable.on(
                day,
                TABLES.entrySet().stream()
                        .map(table -> table.getKey() + " as not materialized (" + table.getValue() + ")")
                        .collect(Collectors.joining(",\n")));
    }

    /** One of them, for a query that also reads what there is today. */
    static String one(String table, LocalDate day) {
        return RegisterTable.on(day, whole(table));
    }

    /**
     * A condition on one initiative that reads them in place of what there is today. {@code :day} and {@code :dayOver}
     * are left to who asks.
     */
    static String in(String condition) {
        return replaced(condition, PastTables::whole);
    }

    private static String whole(String table) {
        String sql = TABLES.get(table);
        return "(" + (table.startsWith("funding_") ? replaced(sql, PastTables::whole) : sql) + ")";
    }

    private static String replaced(String sql, UnaryOperator<String> by) {
        return OWN.matcher(sql).replaceAll(found -> "from " + Matcher.quoteReplacement(by.apply(found.group(1))) + " ");
    }

    private static String state(String table) {
        return STATE.formatted(table).strip();
    }
}
