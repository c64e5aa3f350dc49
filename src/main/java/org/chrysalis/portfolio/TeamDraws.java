package org.chrysalis.portfolio;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What initiatives take from teams today, in days a week: innovation can take so much from others that they suffer.
 *
 * @param teams those that give most first, {@value #MOST} at most; elsewhere counts as one
 * @param all how many give anything
 * @param days what all of them give in a week
 * @param uncovered how much of it nobody backfills
 * @param unsaid of how much of it nobody has said
 */
public record TeamDraws(List<Team> teams, int all, BigDecimal days, BigDecimal uncovered, BigDecimal unsaid) {

    static final int MOST = 8;

    /**
     * @param id none for what is taken from elsewhere than a team of the organisation
     * @param uncovered how much of it nobody backfills
     * @param unsaid of how much of it nobody has said
     */
    public record Team(
            @Nullable Long id,
            @Nullable String name,
            BigDecimal days,
            BigDecimal uncovered,
            BigDecimal unsaid,
            int initiatives) {}

    static final Section<Team> TEAMS =
            new Section<>("draws", Team.class, """
            select d.team_id as id, t.name, t.place, d.days, d.uncovered, d.unsaid, d.initiatives
            from (select d.team_id, sum(d.days_a_week) as days,
                         coalesce(sum(d.days_a_week) filter (where not d.backfilled), 0) as uncovered,
                         coalesce(sum(d.days_a_week) filter (where d.backfilled is null), 0) as unsaid,
                         count(distinct d.initiative_id) as initiatives
                  from draw d join scope s on s.id = d.initiative_id and s.status <> 'ENDED'
                  where d.organisation_id = :sightOrganisation and d.withdrawn_at is null and d.starts_on <= :today
                    and (d.ends_on is null or d.ends_on >= :today)
                  group by d.team_id) d
            left join (select t.id, t.name, row_number() over (order by lower(t.name) collate alphabet, t.id) as place
                       from team t where t.organisation_id = :sightOrganisation) t on t.id = d.team_id
            order by d.days desc, t.place""", Parts.added("id", "place").in("-days", "place"));

    static TeamDraws of(ScopeReading.Read read) {
        List<Team> all = read.rows(TEAMS);
        return new TeamDraws(
                all.stream().limit(MOST).toList(),
                all.size(),
                all.stream().map(Team::days).reduce(BigDecimal.ZERO, BigDecimal::add),
                all.stream().map(Team::uncovered).reduce(BigDecimal.ZERO, BigDecimal::add),
                all.stream().map(Team::unsaid).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Whether there is something of which nobody has said whether it is backfilled. */
    public boolean partlyUnsaid() {
        return unsaid.signum() > 0;
    }

    /** What was found. */
    public List<Sentence> findings() {
        if (teams.isEmpty()) {
            return List.of(Sentence.of("portfolio.draws.none"));
        }
        Sentence finding = Sentence.of("portfolio.draws.finding", days, uncovered);
        return partlyUnsaid() ? List.of(finding, Sentence.of("portfolio.draws.not-said", unsaid)) : List.of(finding);
    }
}
