package org.chrysalis.portfolio;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of figures read for some initiatives of an organisation alone. These lie in {@code :parts} parts by their
 * numbers, ten that follow each other in one, and parts in cells ({@code :cells} has one for each part, from 1 on).
 * With the figures it says in which snapshot they were read ({@code seen}), which cells they are of ({@code cut}), and
 * whether so much changed that all of it is to be read ({@code whole}).
 */
final class PartSql {

    /** The cells of which something was saved since {@code :seen}; 0 for what belongs to no initiative that is. */
    private static final String CHANGED = """
            select distinct case when i.number is null then 0
                                 else (select cast(:cells as int[]))[i.number / 10 % :parts + 1] end as cell
            from figure_change c
            left join lateral (select i.number from initiative i
                               where i.id = c.initiative_id and i.organisation_id = c.organisation_id limit 1) i on true
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
     * The register of the cells alone: in an index by their numbers, ten after ten, so that what others there are in
     * the organisation is not gone through.
     */
    static final String REGISTER = """
            (select x.*
             from generate_series(0, (select max(l.number) / 10 from initiative l
                                      where l.organisation_id = :sightOrganisation)) as ten
             cross join lateral (select x.* from initiative x
                                 where x.organisation_id = :sightOrganisation
                                   and x.number between ten * 10 and ten * 10 + 9
                                 offset 0) x
             where (select cast(:cells as int[]))[ten % :parts + 1] = any (array(select cell from cut))
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
