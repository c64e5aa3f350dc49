package org.chrysalis.initiative;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The register at the end of a day as those knew it who met then: what of its journeys was entered later, until the
 * end of another day, is not in it, whatever day it is dated. What was entered after that stands as it does now. Each
 * initiative is looked up by itself: asked as it is here, no index of the organisation is gone through for each of them.
 */
final class KnownRegister {

    private KnownRegister() {}

    /** Also where it began, if nobody had entered a step after that. */
    private static final String STAGE = """
            coalesce((select m.to_stage_id from move m
                      where m.initiative_id = i.id and (m.organisation_id = :sightOrganisation) is true
                        and m.moved_on <= :day and not %1$s
                      order by m.ordinal desc limit 1),
                     (select b.stage_id from visit b
                      where b.initiative_id = i.id and (b.organisation_id = :sightOrganisation) is true and b.main
                      order by b.ordinal limit 1))""";

    /** A pause that an ending or a move took up ends with that. */
    private static final String STATUS = """
            case when i.id in (%4$s) then 'ENDED'
                 when exists (select 1 from pause p
                              where p.initiative_id = i.id and (p.organisation_id = :sightOrganisation) is true
                                and p.started_on <= :day and not %2$s
                                and (p.ended_on is null or p.ended_on > :day or %3$s
                                     or exists (select 1 from ending e
                                                where e.initiative_id = i.id
                                                  and (e.organisation_id = :sightOrganisation) is true
                                                  and e.ended_on = p.ended_on and %5$s)
                                     or exists (select 1 from move m
                                                where m.initiative_id = i.id
                                                  and (m.organisation_id = :sightOrganisation) is true
                                                  and m.moved_on = p.ended_on and %1$s))) then 'PAUSED'
                 else 'ACTIVE' end""";

    private static final String BEGUN = """
            not exists (select 1 from move m
                        where m.initiative_id = i.id and (m.organisation_id = :sightOrganisation) is true
                          and m.direction = 'START' and %s)""";

    /**
     * As {@link RegisterTable#ON_DAY}.
     *
     * @param known until when what was entered was known
     * @param until the day at the end of which the later is over
     */
    static String on(LocalDate day, Instant known, LocalDate until) {
        String from = "timestamptz '" + known + "'";
        String to = RegisterTable.DAY_OVER.replace(":day", "date '" + until + "'");
        String moved = late("m.recorded_at", from, to);
        String status = STATUS.formatted(
                moved,
                late("p.entered_at", from, to),
                late("p.resumed_at", from, to),
                KnownEndings.before(from, "date '" + day.plusDays(1) + "'", to),
                late("e.entered_at", from, to));
        return RegisterTable.on(day, RegisterTable.register(STAGE.formatted(moved), status, BEGUN.formatted(moved)));
    }

    private static String late(String entered, String known, String until) {
        return "((%1$s > %2$s and %1$s < %3$s) is true)".formatted(entered, known, until);
    }
}
