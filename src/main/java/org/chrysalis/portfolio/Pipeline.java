package org.chrysalis.portfolio;

import java.util.List;
import org.chrysalis.pathway.Phase;

/**
 * Where initiatives stand, and how they came and went in the period.
 *
 * @param stages in their order; a retired one only where something stands in it
 * @param happenings what happened, in the order in which a journey goes, each with at least one initiative
 */
public record Pipeline(List<Stage> stages, List<Happening> happenings) {

    /**
     * @param standing how many stand in it now
     * @param paused how many of those rest
     * @param came how many came to it in the period, from wherever
     */
    public record Stage(long id, String name, Phase phase, boolean retired, int standing, int paused, int came) {}

    /**
     * @param what the key of the figure
     * @param initiatives to how many it happened
     * @param times how often
     */
    public record Happening(String what, int initiatives, int times) {}

    static final Section<Stage> STAGES = new Section<>(
            "stages", Stage.class, """
            select t.id, t.ordinal, t.name, t.phase, t.retired_on is not null as retired,
                   coalesce(n.standing, 0) as standing, coalesce(n.paused, 0) as paused, coalesce(c.came, 0) as came
            from stage t
            left join (select stage_id, count(*) as standing, count(*) filter (where status = 'PAUSED') as paused
                       from scope where status <> 'ENDED' group by stage_id) n on n.stage_id = t.id
            left join (select to_stage_id, count(distinct initiative_id) as came
                       from happened where to_stage_id is not null group by to_stage_id) c on c.to_stage_id = t.id
            where t.organisation_id = :sightOrganisation
              and (t.retired_on is null or n.standing > 0 or c.came > 0)
            order by t.ordinal""", Parts.added("id", "ordinal").in("ordinal"));

    /** Sorted by numbers, which is a third of what sorting thousands of words costs. */
    static final Section<Happening> HAPPENINGS = new Section<>(
            "happenings", Happening.class, """
            select (array['began', 'moved-on', 'moved-back', 'again', 'paused', 'resumed', 'ended',
                          'reopened'])[h.place] as what, h.place,
                   count(distinct h.initiative_id) as initiatives, count(*) as times
            from happened h
            group by h.place order by h.place""", Parts.added("place").in("place"));

    static Pipeline of(ScopeReading.Read read) {
        return new Pipeline(read.rows(STAGES), read.rows(HAPPENINGS));
    }

    public int standing() {
        return stages.stream().mapToInt(Stage::standing).sum();
    }

    public int paused() {
        return stages.stream().mapToInt(Stage::paused).sum();
    }

    /** To how many this happened. */
    public int initiatives(String what) {
        return happenings.stream()
                .filter(happening -> happening.what().equals(what))
                .mapToInt(Happening::initiatives)
                .sum();
    }

    /** How often this happened. */
    public int times(String what) {
        return happenings.stream()
                .filter(happening -> happening.what().equals(what))
                .mapToInt(Happening::times)
                .sum();
    }

    /** What was found. */
    public List<Sentence> findings() {
        Sentence standing = Sentence.of(
                standing() > 0 && standing() == paused()
                        ? "portfolio.pipeline.finding.all-paused"
                        : "portfolio.pipeline.finding",
                standing(),
                paused());
        return List.of(
                standing() == 0 ? standing : standing.leadingTo(Sentence.LIVE),
                Sentence.of(
                        "portfolio.pipeline.finding.happened",
                        initiatives("moved-on"),
                        initiatives("moved-back"),
                        initiatives("ended")));
    }
}
