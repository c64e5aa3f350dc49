package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shelters initiatives, and when it lifts.
 *
 * @param counts how many initiatives and protections
 * @param next those that lift next, by name; one whose day is past and that nobody lifted comes first
 */
public record Shelter(Counts counts, List<Lift> next) {

    /** As far ahead as a lift is "soon". */
    static final int SOON_DAYS = 90;

    /**
     * @param protections that stand now
     * @param sheltered initiatives under at least one of them
     * @param soon initiatives of which one lifts within {@value #SOON_DAYS} days
     * @param overdue initiatives of which one should have been lifted
     * @param unplanned initiatives of which nobody has said how one will be given back
     * @param dated protections that are not lifted and have a last day: {@code next} names the first of them
     * @param lifted protections that were lifted in the period, also of what has ended
     */
    public record Counts(int protections, int sheltered, int soon, int overdue, int unplanned, int dated, int lifted) {}

    /** @param planned whether somebody has said how it will be given back */
    public record Lift(
            String reference,
            String name,
            String what,
            @Nullable LocalDate endsOn,
            boolean planned) {}

    static final Section<Counts> COUNTED = new Section<>("shelter", Counts.class, """
            select count(*) filter (where p.stands and p.starts_on <= :today) as protections,
                   count(distinct p.initiative_id) filter (where p.stands and p.starts_on <= :today) as sheltered,
                   count(distinct p.initiative_id) filter (where p.stands
                       and p.ends_on between :today and cast(:today as date) + 90) as soon,
                   count(distinct p.initiative_id) filter (where p.stands and p.ends_on < :today) as overdue,
                   count(distinct p.initiative_id) filter (where p.stands and p.giving_back = '') as unplanned,
                   count(*) filter (where p.stands and p.ends_on is not null) as dated,
                   count(*) filter (where p.lifted_on between :from and :to) as lifted
            from (select p.initiative_id, p.starts_on, p.ends_on, p.giving_back, p.lifted_on,
                         p.lifted_on is null and s.status <> 'ENDED' as stands
                  from protection p join scope s on s.id = p.initiative_id
                  where p.organisation_id = :sightOrganisation and p.withdrawn_at is null) p""", Parts.added());

    static final Section<Lift> NEXT = new Section<>(
            "lifts",
            Lift.class,
            """
            select s.reference, s.name, p.what, p.ends_on, p.giving_back <> '' as planned, s.number, p.id
            from protection p join scope s on s.id = p.initiative_id and s.status <> 'ENDED'
            where p.organisation_id = :sightOrganisation and p.withdrawn_at is null and p.lifted_on is null
              and p.ends_on is not null
            order by p.ends_on, s.number, p.id limit 6""",
            Parts.gathered("id").in("ends_on", "number", "id").atMost(6));

    static Shelter of(ScopeReading.Read read) {
        return new Shelter(read.one(COUNTED), read.rows(NEXT));
    }

    /** What was found. */
    public List<Sentence> findings() {
        Sentence finding =
                Sentence.of("portfolio.shelter.finding", counts.protections(), counts.sheltered(), counts.lifted());
        return List.of(counts.sheltered() == 0 ? finding : finding.leadingTo("sheltered"));
    }
}
