package org.chrysalis.portfolio;

/**
 * Steps of journeys in the order in which they happened, the latest first, told from rows {@code h}: {@code what}
 * happened to {@code initiative_id} on which {@code day}; {@code ordinal} of the visit that a move opened;
 * {@code of_id}, the visit of a pause, or the ending; {@code turn} within the visit; and when a pause or an ending was
 * {@code entered}.
 *
 * <p>Days alone do not say it: many a step is dated on the day of another. Of one initiative its visits follow one
 * another, whatever day they were put right to; in a visit come the move to it, its pauses, and the ending. Between
 * initiatives what was entered first on a day came first; so what is dated back comes after what was entered on its day
 * itself. When it was entered is not known of a few old pauses and endings: as early as can be.
 */
final class StepsInOrder {

    /** What a move {@code m} did that was not the first. */
    static final String MOVED = """
            case m.direction when 'ON' then 'moved-on' when 'BACK' then 'moved-back'
                             when 'AGAIN' then 'again' else 'reopened' end""";

    /** Of a pause {@code p}: people took up again what rested; no move and no ending did. */
    static final String RESUMED =
            "p.ended_on is not null and p.ended_with_move_id is null and p.ended_with_ending_id is null";

    /** Pauses of an initiative do not overlap, and each is entered after the one before it. */
    static final String TURN_OF_PAUSE = "2 * p.id";

    static final String TURN_OF_RESUMING = TURN_OF_PAUSE + " + 1";

    /** An initiative that has ended does nothing more in its visit. */
    static final String TURN_OF_ENDING = String.valueOf(Long.MAX_VALUE);

    /**
     * The visit {@code w} of what has no stage of its own: where a pause lies, and which an ending closed. Of several
     * that were closed on one day the first is that of the first ending. Beside it the move {@code o} that opened the
     * visit.
     */
    static final String IN_THEIR_VISITS = """
            left join lateral (
                select v.stage_id, v.ordinal from visit v
                where v.initiative_id = h.initiative_id and v.organisation_id = :sightOrganisation and v.main
                  and (h.what in ('paused', 'resumed') and v.id = h.of_id
                       or h.what = 'ended' and v.ended_on = h.day
                          and not exists (select 1 from move m
                                          where m.from_visit_id = v.id and m.direction <> 'REOPEN'))
                order by v.ordinal
                offset case when h.what = 'ended' then (
                           select count(*) from ending b
                           where b.initiative_id = h.initiative_id and b.organisation_id = :sightOrganisation
                             and b.ended_on = h.day and b.id < h.of_id) else 0 end
                limit 1) w on h.what in ('paused', 'resumed', 'ended')
            left join move o on o.initiative_id = h.initiative_id and o.organisation_id = :sightOrganisation
                            and o.ordinal = coalesce(h.ordinal, w.ordinal)""";

    /** Beside {@code initiative i}. An entry is no earlier than those that led to it. */
    static final String LATEST_FIRST = """
            h.day desc,
            max(coalesce(h.entered, o.recorded_at, i.logged_at))
                over (partition by h.initiative_id, h.day order by coalesce(h.ordinal, w.ordinal), h.turn) desc,
            i.number, coalesce(h.ordinal, w.ordinal) desc, h.turn desc""";

    private StepsInOrder() {}
}
