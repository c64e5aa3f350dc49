package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How initiatives really travel: not a line, and none of it a target.
 *
 * @param few the initiatives themselves, where they are fewer than {@value Portfolio#FEWEST}
 * @param stages in their order, those that are no longer used only where something was in them
 * @param steps from stage to stage in the period
 * @param backReasons what moves back of the period have in common
 * @param backs the latest moves back of the period, with their reasons
 * @param causes what happened to the whole organisation in the period or lay behind what happened in it, the latest
 *     first
 */
public record Flow(
        LocalDate day,
        Period period,
        Portfolio.Size size,
        List<Portfolio.Few> few,
        List<Stage> stages,
        List<Step> steps,
        List<Stay> stays,
        List<Dot> dots,
        Backs backsCounted,
        BackReasons backReasons,
        List<Back> backs,
        List<Rest> rests,
        List<Cause> causes) {

    public record Stage(long id, String name) {}

    /** @param times how often; {@code initiatives} how many went this way */
    public record Step(String direction, long fromId, long toId, int times, int initiatives) {

        /** {@code on}, {@code back}, {@code again} or {@code reopen} */
        public String key() {
            return direction.toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * How long visits to a stage took that were over in the period, each return counted for itself.
     *
     * @param over how many of them, of {@code initiatives}
     * @param open visits that go on now, which the quartiles leave out
     */
    public record Stay(
            long stageId,
            int over,
            int initiatives,
            int open,
            @Nullable Double quarter,
            @Nullable Double middle,
            @Nullable Double threeQuarters) {}

    /**
     * Visits of about the same length.
     *
     * @param days that the shortest of them took, or has taken so far
     * @param visits how many
     * @param open whether they go on
     */
    public record Dot(long stageId, int days, int visits, boolean open) {}

    /** @param named how many of the moves back name something that happened to the whole organisation */
    public record Backs(int times, int initiatives, int named) {}

    public record Back(
            String reference,
            String name,
            LocalDate movedOn,
            String fromStage,
            String toStage,
            String reason,
            @Nullable String cause) {}

    /**
     * @param now how many rest in this stage now
     * @param times how often something began to rest there in the period
     */
    public record Rest(long stageId, int now, int times) {}

    /**
     * @param backs how many moves back of the period name it; {@code endings} how many endings do
     * @param all how many of these there are, of which the latest are told
     */
    public record Cause(long id, LocalDate happenedOn, String name, int backs, int endings, int all) {}

    static final Section<Stage> STAGES = new Section<>("stages", Stage.class, """
            select t.id, t.name from stage t
            where t.organisation_id = :sightOrganisation
              and (t.retired_on is null or exists (select 1 from visit v join scope s on s.id = v.initiative_id
                                                   where v.stage_id = t.id and v.organisation_id = :sightOrganisation))
            order by t.ordinal""");

    static final Section<Step> STEPS = new Section<>("steps", Step.class, """
            select case h.place when 2 then 'ON' when 3 then 'BACK' when 4 then 'AGAIN' else 'REOPEN' end as direction,
                   h.from_stage_id as from_id, h.to_stage_id as to_id, count(*) as times,
                   count(distinct h.initiative_id) as initiatives
            from happened h where h.from_stage_id is not null
            group by h.place, h.from_stage_id, h.to_stage_id
            order by 1, 2, 3""");

    private static final String WENT_BACK = """
            from move m
            where m.organisation_id = :sightOrganisation and m.direction = 'BACK' and m.moved_on between :from and :to
              and (m.initiative_id in (select id from scope)) is true""";

    static final Section<Backs> BACKS_COUNTED = new Section<>("backs_counted", Backs.class, """
            select count(*) as times, count(distinct m.initiative_id) as initiatives, count(m.context_event_id) as named
            """ + WENT_BACK);

    static final Section<Back> BACKS = new Section<>("backs", Back.class, """
            select s.reference, s.name, b.moved_on, fs.name as from_stage, ts.name as to_stage,
                   case when length(b.reason) > 240 then rtrim(left(b.reason, 239)) || '…' else btrim(b.reason) end as reason,
                   c.name as cause
            from (select m.* %s order by m.moved_on desc, m.id desc limit 12) b
            join scope s on s.id = b.initiative_id
            join stage fs on fs.id = b.from_stage_id
            join stage ts on ts.id = b.to_stage_id
            left join context_event c on c.id = b.context_event_id and c.organisation_id = b.organisation_id
            order by b.moved_on desc, b.id desc""".formatted(WENT_BACK));

    static final Section<Rest> RESTS = rests("p.ended_on is null");

    private static final Section<Rest> RESTS_THEN =
            rests("p.started_on <= :today and (p.ended_on is null or p.ended_on > :today)");

    private static Section<Rest> rests(String goesOn) {
        return new Section<>("rests", Rest.class, """
            select v.stage_id, count(*) filter (where %1$s) as now,
                   count(*) filter (where p.started_on between :from and :to) as times
            from pause p join scope s on s.id = p.initiative_id
            join visit v on v.id = p.visit_id and v.organisation_id = p.organisation_id
            where p.organisation_id = :sightOrganisation and (%1$s or p.started_on between :from and :to)
            group by v.stage_id""".formatted(goesOn));
    }

    /** What happened in the period, and what lay behind moves back and endings of the period, whenever that was. */
    static final Section<Cause> CAUSES = new Section<>("causes", Cause.class, """
            select c.id, c.happened_on, c.name, coalesce(b.times, 0) as backs, coalesce(e.times, 0) as endings,
                   count(*) over () as all
            from context_event c
            left join (select m.context_event_id as id, count(*) as times
                       %s and m.context_event_id is not null
                       group by m.context_event_id) b on b.id = c.id
            left join (select e.context_event_id as id, count(*) as times from ending e
                       where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to
                         and e.context_event_id is not null and (e.initiative_id in (select id from scope)) is true
                       group by e.context_event_id) e on e.id = c.id
            where c.organisation_id = :sightOrganisation and c.withdrawn_at is null
              and (c.happened_on between :from and :to or b.times > 0 or e.times > 0)
            order by c.happened_on desc, c.id desc limit 20""".formatted(WENT_BACK));

    static final List<Section<?>> SECTIONS = sections(Stays.VISITS, RESTS);

    /**
     * As of a past day: moves, visits and pauses by the days that they are dated now, so that all of it can be told.
     */
    static final List<Section<?>> SECTIONS_THEN = sections(Stays.VISITS_THEN, RESTS_THEN);

    private static List<Section<?>> sections(Section<Stays.Visits> visits, Section<Rest> rests) {
        return List.of(
                Portfolio.Size.SECTION,
                STAGES,
                STEPS,
                visits,
                BACKS_COUNTED,
                BackReasons.SECTION,
                BACKS,
                rests,
                CAUSES);
    }

    static Flow of(ScopeReading.Read read, LocalDate day, Period period, Portfolio.Size size, List<Portfolio.Few> few) {
        List<Stays.Visits> visits = read.rows(Stays.VISITS);
        return new Flow(
                day,
                period,
                size,
                few,
                read.rows(STAGES),
                read.rows(STEPS),
                visits.stream().filter(each -> !each.dot()).map(Stays::stay).toList(),
                visits.stream().filter(Stays.Visits::dot).map(Stays::dot).toList(),
                read.one(BACKS_COUNTED),
                BackReasons.of(read),
                read.rows(BACKS),
                read.rows(RESTS),
                read.rows(CAUSES));
    }

    /** Its page is always of today. */
    public boolean past() {
        return false;
    }

    public boolean tooFew() {
        return size.all() < Portfolio.FEWEST;
    }

    /** How many steps in this direction there were. */
    public int times(String direction) {
        return steps.stream()
                .filter(step -> step.direction().equals(direction))
                .mapToInt(Step::times)
                .sum();
    }

    public String nameOf(long stage) {
        return stages.stream()
                .filter(each -> each.id() == stage)
                .map(Stage::name)
                .findFirst()
                .orElse("");
    }

    /** The stages in which anything was, with how long it stayed. */
    public List<Stay> staysInOrder() {
        return stages.stream()
                .flatMap(stage -> stays.stream().filter(stay -> stay.stageId() == stage.id()))
                .toList();
    }

    public List<Rest> restsInOrder() {
        return stages.stream()
                .flatMap(stage -> rests.stream().filter(rest -> rest.stageId() == stage.id()))
                .toList();
    }

    /** Forward steps first, each kind in the order of the stages. */
    public List<Step> stepsInOrder() {
        List<Long> order = stages.stream().map(Stage::id).toList();
        return steps.stream()
                .sorted(java.util.Comparator.comparingInt((Step step) ->
                                List.of("ON", "BACK", "AGAIN", "REOPEN").indexOf(step.direction()))
                        .thenComparingInt(step -> order.indexOf(step.fromId()))
                        .thenComparingInt(step -> order.indexOf(step.toId())))
                .toList();
    }

    /** Those that a picture draws: what moved on or back. A reopening is no move, and beginning again goes nowhere. */
    public List<Step> moves() {
        return stepsInOrder().stream()
                .filter(step -> List.of("ON", "BACK").contains(step.direction()))
                .toList();
    }

    /** What was found of the moves. */
    public List<Sentence> findings() {
        return List.of(Sentence.of(
                "portfolio.flow.steps.finding", times("ON"), times("BACK"), times("AGAIN"), times("REOPEN")));
    }
}
