package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewPart;
import org.chrysalis.initiative.OverviewParts;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What shelters an initiative, what it draws on and how ordinary it has become, for the overview. Whoever calls has
 * opened it.
 */
@Service
public class ShelterAtAGlance implements OverviewPart {

    private static final String SQL = """
            with it as (
                select i.status = 'ENDED' as ended from initiative i
                where i.id = :initiative and i.organisation_id = :organisation),
            standing as (
                select p.id, p.what, p.ends_on, p.giving_back from protection p
                where p.initiative_id = :initiative and p.organisation_id = :organisation and p.withdrawn_at is null
                  and p.lifted_on is null and p.starts_on <= :today and not (select ended from it)),
            taken as (
                select d.days_a_week, d.backfilled from draw d
                where d.initiative_id = :initiative and d.organisation_id = :organisation and d.withdrawn_at is null
                  and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                  and not (select ended from it)),
            markers as (
                select k.id as mark from ordinary_marker m
                left join ordinary_mark k on k.marker_id = m.id and k.organisation_id = m.organisation_id
                                         and k.initiative_id = :initiative and k.unmarked_at is null
                where m.organisation_id = :organisation and not m.retired)
            select (select count(*) from standing) as protections,
                   (select what from standing where ends_on >= :today order by ends_on, id limit 1) as next_what,
                   (select min(ends_on) from standing where ends_on >= :today) as next_ends_on,
                   (select count(*) from standing where ends_on < :today) as overdue,
                   (select count(*) from standing where giving_back = '') as unplanned,
                   (select coalesce(sum(days_a_week), 0) from taken) as days,
                   (select coalesce(sum(days_a_week), 0) from taken where not backfilled) as uncovered,
                   (select coalesce(sum(days_a_week), 0) from taken where backfilled is null) as unsaid,
                   (select count(mark) from markers) as marked,
                   (select count(*) from markers) as markers""";

    private final OverviewParts parts;

    ShelterAtAGlance(OverviewParts parts) {
        this.parts = parts;
    }

    /**
     * In numbers, and what ends next.
     *
     * @param protections how many stand
     * @param overdue how many of those are past their end, and nobody has said that they were lifted
     * @param unplanned of how many of those nobody has said how they will be given back
     * @param days how many days a week it takes from elsewhere
     * @param uncovered how many of those nobody backfills
     * @param unsaid of how many of those nobody has said
     * @param marked how many markers of ordinary practice it shows, of {@code markers}
     */
    public record Glance(
            long protections,
            @Nullable String nextWhat,
            @Nullable LocalDate nextEndsOn,
            long overdue,
            long unplanned,
            BigDecimal days,
            BigDecimal uncovered,
            BigDecimal unsaid,
            long marked,
            long markers) {

        public boolean empty() {
            return protections == 0 && days.signum() == 0 && marked == 0;
        }
    }

    @Override
    public String name() {
        return "shelter";
    }

    @Override
    public String sql() {
        return SQL;
    }

    public Glance of(Actor actor, InitiativeHeader initiative) {
        return parts.rows(actor, initiative, this, Glance.class).get(0);
    }
}
