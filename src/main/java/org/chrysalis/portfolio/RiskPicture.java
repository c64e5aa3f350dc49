package org.chrysalis.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody still has to look at, by whom or what it concerns: people first, whatever the scores.
 *
 * @param kinds those with a current risk, in the organisation's order
 * @param none how many have no risk recorded at all
 */
public record RiskPicture(List<Kind> kinds, int none, int highToPeople, int withHighToPeople) {

    /**
     * @param current risks that somebody still has to look at
     * @param high how many of them have a high score
     * @param unscored how many have no score yet
     * @param initiatives that have at least one of them
     */
    public record Kind(long id, String name, boolean people, int current, int high, int unscored, int initiatives) {}

    record Without(int none) {}

    /** @param id none in the line that holds for people altogether */
    record Row(
            @Nullable Long id,
            @Nullable String name,
            boolean people,
            int current,
            int high,
            int unscored,
            int initiatives,
            int withHigh) {}

    /** High is above half of the most that the scale had, as the record of one initiative says it. */
    static final Section<Row> CURRENT =
            new Section<>("risks", Row.class, """
            with current as materialized (
                select r.initiative_id, r.kind_id, r.likelihood * r.impact * 100 > r.levels * r.levels * 50 as high
                from risk r
                where r.organisation_id = :sightOrganisation and r.withdrawn_at is null
                  and r.state not in ('HAPPENED', 'CLOSED')
                  and (r.initiative_id in (select id from scope where status <> 'ENDED')) is true)
            select k.id, k.name, k.people, r.current, r.high, r.unscored, r.initiatives, 0 as with_high, k.ordinal
            from (select kind_id, count(*) as current, count(*) filter (where high) as high,
                         count(*) filter (where high is null) as unscored, count(distinct initiative_id) as initiatives
                  from current group by kind_id) r
            join risk_kind k on k.id = r.kind_id and k.organisation_id = :sightOrganisation
            union all
            select null, null, true, 0, count(*), 0, 0, count(distinct initiative_id), null
            from current
            where high and (kind_id in (select k.id from risk_kind k
                                        where k.organisation_id = :sightOrganisation and k.people)) is true
            order by people desc, ordinal, id""", Parts.added("id", "ordinal").in("-people", "ordinal", "id"));

    static final Section<Without> WITHOUT = new Section<>("riskless", Without.class, """
            select count(*) as none from scope s
            left join (select distinct r.initiative_id from risk r
                       where r.organisation_id = :sightOrganisation and r.withdrawn_at is null) r
                   on r.initiative_id = s.id
            where s.status <> 'ENDED' and r.initiative_id is null""", Parts.added());

    static RiskPicture of(ScopeReading.Read read) {
        List<Kind> kinds = new ArrayList<>();
        int high = 0;
        int withHigh = 0;
        for (Row row : read.rows(CURRENT)) {
            Long id = row.id();
            if (id != null) {
                kinds.add(new Kind(
                        id,
                        String.valueOf(row.name()),
                        row.people(),
                        row.current(),
                        row.high(),
                        row.unscored(),
                        row.initiatives()));
            } else if (row.people()) {
                high = row.high();
                withHigh = row.withHigh();
            }
        }
        return new RiskPicture(List.copyOf(kinds), read.one(WITHOUT).none(), high, withHigh);
    }

    public int current() {
        return kinds.stream().mapToInt(Kind::current).sum();
    }

    public int toPeople() {
        return kinds.stream().filter(Kind::people).mapToInt(Kind::current).sum();
    }

    /** What was found. */
    public List<Sentence> findings() {
        Sentence finding = Sentence.of(findingKey(), current(), toPeople());
        return List.of(current() == 0 ? finding : finding.leadingTo("current-risk"));
    }

    private String findingKey() {
        if (current() == 0) {
            return "portfolio.risks.finding.none";
        }
        if (current() == 1) {
            return "portfolio.risks.finding.one";
        }
        return current() == toPeople() ? "portfolio.risks.finding.all" : "portfolio.risks.finding";
    }
}
