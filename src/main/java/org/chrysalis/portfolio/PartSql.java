package org.chrysalis.portfolio;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of figures read for some initiatives of an organisation alone. These lie in {@code :parts} parts by their
 * numbers, and parts in cells ({@code :cells} has one for each part, from 1 on). With the figures it says in which
 * snapshot they were read ({@code seen}), which cells they are of ({@code cut}), and whether so much changed that all
 * of it is to be read ({@code whole}).
 */
final class PartSql {

    /** The cells of which something was saved since {@code :seen}; 0 for what belongs to no initiative. */
    private static final String CHANGED = """
            select distinct case when c.initiative_id = 0 then 0
                                 else (cast(:cells as int[]))[(c.initiative_id % :parts)::int + 1] end as cell
            from figure_change c
            where c.organisation_id = :sightOrganisation and c.xact >= pg_snapshot_xmin(cast(:seen as pg_snapshot))
              and not pg_visible_in_snapshot(c.xact, cast(:seen as pg_snapshot))""";

    private static final String GIVEN = "select cast(:cell as int) as cell";

    /** What figures count of initiatives, under the names of the tables, of those in the scope alone. */
    static final List<String> TABLES = List.of(
            "check_in",
            "draw",
            "ending",
            "funding",
            "funding_edge",
            "funding_fall",
            "move",
            "ordinary_mark",
            "participation",
            "pause",
            "protection",
            "risk",
            "visit");

    private static final String SQL = """
            with split as materialized (%s),
            cut as materialized (
                select cell from split where (select count(*) <= :most and min(cell) > 0 from split)),
            scope as materialized (%s
                cross join generate_series(1, :once) as expected
                where %s),
            %s,
            %s
            select json_build_object(
                'seen', pg_current_snapshot()::text,
                'cut', (select coalesce(json_agg(cell), '[]') from cut),
                'whole', (select count(*) > :most or coalesce(min(cell), 1) = 0 from split),
                %s)::text""";

    /**
     * The register of the cells alone. What is left over where an initiative is divided by the number of parts says its
     * part: which remainders these cells have is worked out once, so that of each initiative of the organisation a
     * number in an index is read and no more.
     */
    static final String REGISTER = """
            (select x.* from initiative x
             where (x.organisation_id = :sightOrganisation) is true
               and x.id = any (array(
                   select p.id from initiative p
                   where p.organisation_id = :sightOrganisation
                     and p.id % :parts = any (array(
                         select each.part - 1
                         from unnest(cast(:cells as int[])) with ordinality as each (cell, part)
                         where each.cell in (select cell from cut)))))
             offset 0)""";

    /**
     * In a large organisation there are thousands of rows where one of usual size has a dozen, and plans are made for
     * that: asked like this, no index of the organisation is gone through, only one of initiatives.
     */
    private static final String TABLE = """
            %1$s as materialized (
                select x.* from %1$s x
                where (x.organisation_id = :sightOrganisation) is true
                  and x.initiative_id = any (array(select id from scope)))""";

    private PartSql() {}

    /** Of what was saved since. */
    static String changed(String now, String condition, String happened, String objects) {
        return sql(CHANGED, now, condition, happened, objects);
    }

    /** Of one cell. */
    static String given(String now, String condition, String happened, String objects) {
        return sql(GIVEN, now, condition, happened, objects);
    }

    private static String sql(String split, String now, String condition, String happened, String objects) {
        return SQL.formatted(split, now, condition, tables(), happened, objects);
    }

    private static String tables() {
        return TABLES.stream().map(TABLE::formatted).collect(Collectors.joining(",\n"));
    }
}
