package org.chrysalis.initiative;

/**
 * The register at the end of a day as those knew it who met then: what was entered of its journeys later, until the end
 * of another day, is not in it, whatever day it is dated, and a step whose day was put right in that time has the day
 * that it had. What was entered or put right after that stands as it does now. What has no day of its own (its team,
 * its name) is as it was written when they met, or at the end of the day if that was later. Each initiative is looked up by itself:
 * asked as it is here, no index of the organisation is gone through for each of them.
 */
final class KnownRegister {

    private KnownRegister() {}

    /** The last step by that day. The database does not ask for a move where it all began. */
    private static final String VISIT = """
            (select m.to_stage_id as stage_id, k.day as started_on, m.ordinal
             from move m cross join lateral (select %1$s as day) k
             where m.initiative_id = i.id and (m.organisation_id = :sightOrganisation) is true
               and not %2$s and k.day <= :day
             union all
             select b.stage_id, b.started_on, b.ordinal from visit b
             where b.initiative_id = i.id and (b.organisation_id = :sightOrganisation) is true
               and b.main and b.ordinal = 1 and b.started_on <= :day
               and not exists (select 1 from move m where m.initiative_id = i.id and m.ordinal = 1)
             order by ordinal desc limit 1)""";

    private static final String STATUS = """
            case when i.id in (%1$s) then 'ENDED'
                 when exists (select 1 from pause p
                              where p.initiative_id = i.id and (p.organisation_id = :sightOrganisation) is true
                                and not %2$s and %3$s <= :day and (%4$s > :day) is not false) then 'PAUSED'
                 else 'ACTIVE' end""";

    /** None while it goes on. A pause that a move or an ending took up ends with that. */
    private static final String RESUMED = """
            case when p.ended_with_move_id is not null then
                     (select case when not %1$s then %2$s end from move m where m.id = p.ended_with_move_id)
                 when p.ended_with_ending_id is not null then
                     (select case when not %3$s then %4$s end from ending e where e.id = p.ended_with_ending_id)
                 when not %5$s then %6$s end""";

    /** Before it was put right for the first time since. */
    private static final String DAY = """
            case when %5$s > %3$s then
                      coalesce((select c.%1$s_before from correction c
                                where c.%2$s_id = %6$s.id and (c.organisation_id = :sightOrganisation) is true
                                  and c.corrected_at > %3$s and c.corrected_at < %4$s
                                order by c.id limit 1), %6$s.%7$s)
                 else %6$s.%7$s end""";

    /** As {@link RegisterTable#ON_DAY}, of the earlier day; it is known until when what was entered was known. */
    static String on(TwoDays days) {
        String from = "timestamptz '" + days.known() + "'";
        String to = days.toldBefore();
        String moved = late("m.recorded_at", from, to);
        String movedOn = DAY.formatted("date", "move", from, to, "m.corrected_at", "m", "moved_on");
        String resumed = RESUMED.formatted(
                moved,
                movedOn,
                late("e.entered_at", from, to),
                DAY.formatted("date", "ending", from, to, "e.recorded_at", "e", "ended_on"),
                late("p.resumed_at", from, to),
                DAY.formatted("until", "pause", from, to, "p.recorded_at", "p", "ended_on"));
        String status = STATUS.formatted(
                KnownEndings.before(from, "(:day + 1)", to),
                late("p.entered_at", from, to),
                DAY.formatted("date", "pause", from, to, "p.recorded_at", "p", "started_on"),
                resumed);
        return RegisterTable.known(days, RegisterTable.register(VISIT.formatted(movedOn, moved), status));
    }

    private static String late(String entered, String known, String until) {
        return "((%1$s > %2$s and %1$s < %3$s) is true)".formatted(entered, known, until);
    }
}
