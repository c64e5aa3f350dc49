package org.chrysalis.initiative;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The register as a table for queries, as it was at the end of a day: what had begun by then, where it stood by its
 * visits as they are dated now, and with it what was written by that day. What was entered later has the words that it
 * was entered with. Who may see it is asked of today: {@code visibility} is that of now, {@code shown_to} that of then.
 */
public final class RegisterTable {

    /** The instant at which {@code :day} was over. */
    public static final String DAY_OVER = "((:day + 1)::timestamp at time zone 'Europe/London')";

    /**
     * With {@code known} (not, where it was changed before states were kept), and people and tags as arrays. Put the
     * day into it with {@link #on}.
     */
    public static final String ON_DAY = register("""
            (select v.stage_id, v.started_on, v.ended_on, v.ordinal from visit v
             where v.initiative_id = i.id and v.main and v.started_on <= :day
             order by v.ordinal desc limit 1)""", """
            case when v.ended_on <= :day then 'ENDED'
                         when exists (select 1 from pause p
                                      where p.initiative_id = i.id and p.organisation_id = :sightOrganisation
                                        and p.started_on <= :day
                                        and (p.ended_on is null or p.ended_on > :day)) then 'PAUSED'
                         else 'ACTIVE' end""");

    private static final String REGISTER = """
            (select i.id, i.organisation_id, i.number, i.reference, i.visibility, v.stage_id,
                    v.started_on as stage_since, v.ordinal as visit_count,
                    %2$s as status,
                    coalesce(w.known, true) as known,
                    case when w.known then w.name else i.name end as name,
                    case when w.known then w.search else i.search end as search,
                    case when w.known is null then i.kind when w.known then w.kind end as kind,
                    case when w.known is null then i.origin when w.known then w.origin end as origin,
                    case when w.known is null then i.visibility when w.known then w.visibility end as shown_to,
                    case when w.known is null then i.team_id when w.known then w.team_id end as team_id,
                    case when w.known is null then array(select p.person_id from initiative_person p
                                                         where p.initiative_id = i.id and p.part = 'LEAD')
                         else w.leads end as leads,
                    case when w.known is null then array(select p.person_id from initiative_person p
                                                         where p.initiative_id = i.id and p.part = 'MEMBER')
                         else w.members end as members,
                    case when w.known is null then array(select t.tag from initiative_tag t
                                                         where t.initiative_id = i.id)
                         else w.tags end as tags,
                    case when w.known is null then array(select l.lens from initiative_lens l
                                                         where l.initiative_id = i.id)
                         else w.lenses end as lenses,
                    (select max(r.recorded_on) from initiative_recorded r
                     where r.initiative_id = i.id and r.recorded_on <= :day) as recorded_on
             from initiative i
             join lateral %1$s v on true
             left join initiative_state w on w.initiative_id = i.id and w.organisation_id = :sightOrganisation
                                         and w.from_at < :dayOver and w.until_at >= :dayOver
             where i.organisation_id = :sightOrganisation)""";

    /** The day on which the first of those began that the person may see, with the values of {@link Sight}. */
    public static final String BEGIN = """
            select v.started_on from visit v join initiative i on i.id = v.initiative_id
            where v.organisation_id = :sightOrganisation and v.main and v.ordinal = 1 and %s
            order by v.started_on limit 1""".formatted(Sight.OF_INITIATIVE);

    private RegisterTable() {}

    /**
     * The table, with that visit of {@code i} which it was in at the end of the day as {@code v}, and with its status.
     * What had no visit by then is not in it.
     */
    static String register(String visit, String status) {
        return REGISTER.formatted(visit, status.strip());
    }

    /** A text with the day written into it: how long ago it was decides which index is the best one. */
    public static String on(LocalDate day, String sql) {
        return on(day, sql, DAY_OVER, "timestamptz 'infinity'", "timestamptz '-infinity'");
    }

    /**
     * The same of the earlier of two days as it was known then: what was written until those met who knew it, if that was
     * on the day itself, and nothing of what was entered since and is told.
     */
    static String known(TwoDays days, String sql) {
        Instant known = days.known();
        if (known == null) {
            return on(days.since(), sql);
        }
        String from = "(timestamptz '" + known + "' + interval '1 microsecond')";
        return on(
                days.since(),
                sql,
                "least(" + from + ", " + DAY_OVER + ")",
                from,
                "(" + days.toldBefore() + " - interval '1 microsecond')");
    }

    /** Between the two instants was entered what is dated by that day and was not known then: none of it as a rule. */
    private static String on(LocalDate day, String sql, String over, String entered, String until) {
        return sql.replace(":dayOver", over)
                .replace(":enteredFrom", entered)
                .replace(":enteredTo", until)
                .replace(":day", "date '" + day + "'");
    }
}
