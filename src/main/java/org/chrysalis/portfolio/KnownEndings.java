package org.chrysalis.portfolio;

/**
 * Which initiatives were over at the end of a day, as it was known then: an ending or a reopening that was entered
 * later was not, whatever day it is dated, and one whose day was put right since stood on the day that it had.
 */
final class KnownEndings {

    private KnownEndings() {}

    /** Who entered an ending first is not known of the oldest: these were known. */
    private static final String BEFORE = """
            select e.initiative_id
            from ending e
            left join lateral (
                select m.recorded_at, %3$s as day
                from move m
                where m.initiative_id = e.initiative_id and m.organisation_id = e.organisation_id
                  and m.direction = 'REOPEN' and m.moved_on = e.reopened_on
                order by m.recorded_at desc limit 1) m on true
            where e.organisation_id = :sightOrganisation and (e.entered_at > %1$s) is not true
              and %4$s < %2$s
              and (e.reopened_on is null or m.recorded_at > %1$s or coalesce(m.day, e.reopened_on) >= %2$s)
            """;

    private static final String DAY = """
            coalesce((select c.date_before from correction c
                      where c.%2$s_id = %3$s.id and c.organisation_id = :sightOrganisation and c.corrected_at > %1$s
                      order by c.id limit 1), %3$s.%4$s)""";

    /**
     * The initiatives, as a statement.
     *
     * @param known until when what was entered was known
     * @param from the day after
     */
    static String before(String known, String from) {
        return BEFORE.formatted(
                known,
                from,
                DAY.formatted(known, "move", "m", "moved_on"),
                DAY.formatted(known, "ending", "e", "ended_on"));
    }
}
