package org.chrysalis.initiative;

/**
 * Which initiatives were over at the end of a day, as it was known then: an ending or a reopening that was entered
 * later was not, whatever day it is dated, and one whose day was put right since stood on the day that it had. What was
 * entered or put right after the time that is told of is no part of it: that stands as it is known today.
 */
public final class KnownEndings {

    private KnownEndings() {}

    /** The first reopening followed the first ending, and so on. When the oldest were entered is not known. */
    private static final String BEFORE = """
            select distinct e.initiative_id
            from ending e
            left join lateral (
                select m.recorded_at, %3$s as day
                from move m
                where m.initiative_id = e.initiative_id and (m.organisation_id = e.organisation_id) is true
                  and m.direction = 'REOPEN' and e.reopened_on is not null
                order by m.ordinal
                offset (select count(*) from ending p
                        where p.initiative_id = e.initiative_id and p.organisation_id = e.organisation_id
                          and p.id < e.id)
                limit 1) m on true
            where e.organisation_id = :sightOrganisation and (e.entered_at > %1$s and e.entered_at < %5$s) is not true
              and %4$s < %2$s
              and (e.reopened_on is null or m.recorded_at > %1$s and m.recorded_at < %5$s
                   or coalesce(m.day, e.reopened_on) >= %2$s)
            """;

    private static final String DAY = """
            coalesce((select c.date_before from correction c
                      where c.%2$s_id = %3$s.id and c.organisation_id = :sightOrganisation
                        and c.corrected_at > %1$s and c.corrected_at < %5$s
                      order by c.id limit 1), %3$s.%4$s)""";

    /**
     * The initiatives, as a statement.
     *
     * @param known until when what was entered was known
     * @param from the day after
     * @param after the instant at which the time that is told of is over
     */
    public static String before(String known, String from, String after) {
        return BEFORE.formatted(
                known,
                from,
                DAY.formatted(known, "move", "m", "moved_on", after),
                DAY.formatted(known, "ending", "e", "ended_on", after),
                after);
    }
}
