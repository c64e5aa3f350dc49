package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How ready the ground is: the latest round about the organisation, or about the team that the page is narrowed to,
 * that is closed.
 *
 * @param roundId none where there was no round
 * @param answered how many people answered
 * @param conditions as the round asked them, with the middle of what was said
 */
public record Ground(
        @Nullable Long roundId,
        String name,
        @Nullable LocalDate closedOn,
        PeopleCount answered,
        List<Condition> conditions) {

    /** @param middle of 1 to 5; none where nobody could say */
    public record Condition(String name, @Nullable Double middle) {}

    record Round(long id, String name, LocalDate closedOn, int answered) {}

    private static final String LATEST = """
            (select r.id, r.name, r.closed_on from readiness_round r
             where r.organisation_id = :sightOrganisation and r.withdrawn_at is null and r.closed_on is not null
               and r.initiative_id is null and %s
             order by r.starts_on desc, r.id desc limit 1)""";

    /** The sections for the organisation, or for one of its teams. */
    static List<Section<?>> sections(@Nullable Long team) {
        String latest = LATEST.formatted(team == null ? "r.team_id is null" : "r.team_id = " + team);
        return List.of(
                new Section<>("ground", Round.class, """
                        select r.id, r.name, r.closed_on,
                               (select count(*) from readiness_sheet a
                                where a.round_id = r.id and a.organisation_id = :sightOrganisation) as answered
                        from %s r""".formatted(latest), Parts.gathered("id")),
                new Section<>(
                        "ground_conditions",
                        Condition.class,
                        """
                        select c.id, c.ordinal, c.name, percentile_cont(0.5) within group (order by a.score) as middle
                        from %s r
                        join readiness_round_condition c on c.round_id = r.id and c.organisation_id = :sightOrganisation
                        left join readiness_answer a on a.round_condition_id = c.id and a.round_id = r.id
                        group by c.id, c.name, c.ordinal order by c.ordinal limit 20""".formatted(latest),
                        Parts.gathered("id").in("ordinal").atMost(20)));
    }

    static Ground of(ScopeReading.Read read) {
        List<Round> rounds = read.rows(new Section<>("ground", Round.class, ""));
        if (rounds.isEmpty()) {
            return new Ground(null, "", null, PeopleCount.of(0), List.of());
        }
        Round round = rounds.get(0);
        return new Ground(
                round.id(),
                round.name(),
                round.closedOn(),
                PeopleCount.of(round.answered()),
                read.rows(new Section<>("ground_conditions", Condition.class, "")));
    }

    /** Those that are covered least; none where all are the same or nobody could say. */
    public List<String> weakest() {
        return at(Comparator.reverseOrder());
    }

    public List<String> strongest() {
        return at(Comparator.naturalOrder());
    }

    private List<String> at(Comparator<Double> order) {
        List<Double> middles = conditions.stream()
                .map(Condition::middle)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        if (middles.size() < 2) {
            return List.of();
        }
        Double furthest = middles.stream().max(order).orElseThrow();
        return conditions.stream()
                .filter(condition -> furthest.equals(condition.middle()))
                .map(Condition::name)
                .toList();
    }

    /** Which conditions are covered least and most; nothing where no round was closed, or nobody could say. */
    public List<Sentence> findings() {
        return weakest().isEmpty()
                ? List.of()
                : List.of(Sentence.of(
                        "portfolio.ground.finding", String.join(", ", weakest()), String.join(", ", strongest())));
    }

    /** How many people said so. */
    public Sentence said() {
        return answered.few()
                ? Sentence.of("portfolio.ground.answered.few", PeopleCount.FEWEST)
                : Sentence.of("portfolio.ground.answered", answered.number());
    }
}
