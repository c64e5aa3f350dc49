package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;

/**
 * What ended in the period, and what was learned. Endings matter: also how the people in it are looked after.
 *
 * @param endings how many endings, of how many initiatives
 * @param reopened initiatives that go on again on the day, as each of these endings was reopened: what ended once more
 *     is none of them
 * @param unlearned initiatives with an ending that says nothing of what was learned
 * @param careDue initiatives with a promised check-in whose day is past, whenever they ended
 */
public record Farewells(int endings, int initiatives, int reopened, int unlearned, int careDue, List<Ending> latest) {

    /**
     * @param cause as the record of endings knows it, and its message: {@code CIRCUMSTANCES}
     * @param reopenedOn since when it goes on again; none where it does not
     */
    public record Ending(
            String reference,
            String name,
            LocalDate endedOn,
            String cause,
            String learned,
            @Nullable LocalDate reopenedOn) {

        /** {@code journey.ending.cause.planned-stop} */
        public String causeKey() {
            return "journey.ending.cause." + Kebab.of(cause);
        }
    }

    record Counts(int endings, int initiatives, int reopened, int unlearned, int careDue) {}

    static final Section<Counts> COUNTED = new Section<>("endings", Counts.class, """
            select count(*) as endings, count(distinct e.initiative_id) as initiatives,
                   count(distinct e.initiative_id)
                       - count(distinct e.initiative_id) filter (where (e.reopened_on <= :today) is not true)
                       as reopened,
                   count(distinct e.initiative_id) filter (where btrim(e.learned) = '') as unlearned,
                   (select count(distinct c.initiative_id) from check_in c join scope s on s.id = c.initiative_id
                    where c.organisation_id = :sightOrganisation and c.done_on is null
                      and c.due_on < :today) as care_due
            from ending e join scope s on s.id = e.initiative_id
            where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to""", Parts.added());

    static final Section<Ending> LATEST = new Section<>(
            "farewells",
            Ending.class,
            """
            select s.reference, s.name, e.ended_on, e.cause,
                   case when length(e.learned) > 200 then rtrim(left(e.learned, 199)) || '…' else btrim(e.learned) end
                       as learned,
                   case when e.reopened_on <= :today then e.reopened_on end as reopened_on, s.number, e.id
            from ending e join scope s on s.id = e.initiative_id
            where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to
            order by e.ended_on desc, s.number desc limit 5""",
            Parts.gathered("id").in("-ended_on", "-number").atMost(5));

    static Farewells of(ScopeReading.Read read) {
        Counts counts = read.one(COUNTED);
        return new Farewells(
                counts.endings(),
                counts.initiatives(),
                counts.reopened(),
                counts.unlearned(),
                counts.careDue(),
                read.rows(LATEST));
    }

    /** What was found. */
    public List<Sentence> findings() {
        // Less than none is the only one that there is.
        int again = initiatives == 1 ? -reopened : reopened;
        Sentence finding = Sentence.of("portfolio.endings.finding", initiatives, unlearned, again);
        return List.of(initiatives == 0 ? finding : finding.leadingToPast("ended"));
    }
}
