package org.chrysalis.portfolio;

import org.chrysalis.initiative.FilterBetween;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.Sight;
import org.chrysalis.initiative.TwoDays;
import org.jspecify.annotations.Nullable;

/**
 * Of which initiatives it is told what changed: those that a filter let through at the end of either day, because what
 * left it is what somebody who looks at it every month misses.
 *
 * @param open whether what is kept to teams is left out where it is so little that even a count would tell of one
 */
record ChangedScope(InitiativeFilter filter, TwoDays days, boolean open) {

    /** As many rows are expected of it as in {@link ScopeReading}, for the same reason. */
    private static final String SCOPE = """
            with fitted as materialized (%s),
            %s as materialized (
                select i.id, i.number, i.reference, i.name, i.status, i.kind, i.visibility, i.stage_id, i.stage_since,
                       true as known, f.was, f.is_now
                from fitted f join initiative i on i.id = f.id and i.organisation_id = :sightOrganisation
                cross join generate_series(1, :once) as expected),
            %s
            %%s
            select json_build_object(%%s)::text""";

    private static final String NARROWED = """
            select f.id, bool_or(f.was) as was, bool_or(f.is_now) as is_now
            from (select n.id, false as was, true as is_now from %s n %s) f group by f.id""";

    private static final String THEN = "union all select b.id, true, false from %s b";

    /** Nothing comes into or leaves all that there is. */
    private static final String ALL =
            "select i.id, true as was, true as is_now from initiative i where " + Sight.OF_INITIATIVE;

    /** Of what was found, what may be handed on. */
    private static final String OPEN = """
            scope as materialized (
                select f.* from found f
                where f.visibility <> 'TEAM'
                      or (select count(*) from found k where k.visibility = 'TEAM') >= %d),
            """.formatted(Portfolio.FEWEST);

    /** Whether the filter narrows at all. */
    boolean narrow() {
        return !filter.asksNothing();
    }

    /** With places for what happened and for the sections; {@code between} is of a filter that narrows. */
    String sql(@Nullable FilterBetween between) {
        return SCOPE.formatted(
                literally(between == null ? ALL : narrowed(between)), open ? "found" : "scope", open ? OPEN : "");
    }

    private static String narrowed(FilterBetween between) {
        String before = between.before();
        return NARROWED.formatted(between.after(), before == null ? "" : THEN.formatted(before));
    }

    private static String literally(String sql) {
        return sql.replace("%", "%%");
    }
}
