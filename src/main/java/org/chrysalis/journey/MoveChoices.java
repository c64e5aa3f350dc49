package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.context.ContextReading;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person who wants to change the stage has to choose from. */
@Service
@Transactional(readOnly = true)
public class MoveChoices {

    private final Initiatives initiatives;
    private final Pathway pathway;
    private final Directory directory;
    private final ContextReading context;
    private final ActivityReading activities;
    private final JdbcClient jdbc;
    private final Clock clock;

    MoveChoices(
            Initiatives initiatives,
            Pathway pathway,
            Directory directory,
            ContextReading context,
            ActivityReading activities,
            JdbcClient jdbc,
            Clock clock) {
        this.initiatives = initiatives;
        this.pathway = pathway;
        this.directory = directory;
        this.context = context;
        this.activities = activities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What may be chosen, and what stands now.
     *
     * @param criteria of the stage where it stands
     * @param said what the reviews of the present visit last said of each that they talked about
     * @param alongside the stages in which work goes on beside it
     * @param visit where it stands; none once it has ended
     * @param activities how many activities nobody has done yet: they go along with the move
     * @param happened what happened to the organisation, the latest first
     */
    public record Offer(
            InitiativeHeader initiative,
            List<StageView> stages,
            List<CriterionView> criteria,
            Map<Long, LastSaid> said,
            Set<Long> alongside,
            @Nullable Long visit,
            Directory.People people,
            int activities,
            List<ContextEventView> happened) {

        /** The criteria that were last found in place, or not to apply. */
        public List<Long> met() {
            return criteria.stream()
                    .map(CriterionView::id)
                    .filter(this::settled)
                    .toList();
        }

        private boolean settled(long criterion) {
            LastSaid last = said.get(criterion);
            return last != null && last.settled();
        }

        /** Whether this stage comes after the one where it stands. */
        public boolean movesOnTo(@Nullable Long stageId) {
            return stageId != null && ordinal(stageId) > ordinal(initiative.stageId());
        }

        /** Whether a stage comes before the one where it stands. */
        public boolean mayGoBack() {
            int here = ordinal(initiative.stageId());
            return stages.stream().anyMatch(stage -> stage.ordinal() < here);
        }

        /** The stage so many places from the one where it stands; none beyond the pathway's ends. */
        public @Nullable Long neighbour(int places) {
            for (int i = 0; i < stages.size(); i++) {
                int place = i + places;
                if (stages.get(i).id() == initiative.stageId() && place >= 0 && place < stages.size()) {
                    return stages.get(place).id();
                }
            }
            return null;
        }

        private int ordinal(long stageId) {
            return stages.stream()
                    .filter(stage -> stage.id() == stageId)
                    .mapToInt(StageView::ordinal)
                    .findFirst()
                    .orElse(Integer.MIN_VALUE);
        }

        /** The criteria that were not ticked. */
        public List<CriterionView> unmet(List<Long> ticked) {
            return criteria.stream()
                    .filter(criterion -> !ticked.contains(criterion.id()))
                    .toList();
        }
    }

    /**
     * For a person who may move it.
     *
     * @throws org.chrysalis.support.NotFound if there is no such initiative for this person
     * @throws org.chrysalis.support.Forbidden without the permission
     */
    public Offer forMove(Actor actor, String reference) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireMovableBy(actor);
        List<StageView> stages = pathway.stages(actor.organisationId());
        List<Open> open = open(initiative);
        Open standing = open.stream().filter(Open::main).findFirst().orElse(null);
        return new Offer(
                initiative,
                stages,
                initiative.ended() ? List.of() : pathway.criteria(actor.organisationId(), initiative.stageId()),
                standing == null ? Map.of() : standing.said(),
                open.stream().filter(each -> !each.main()).map(Open::stageId).collect(Collectors.toUnmodifiableSet()),
                standing == null ? null : standing.id(),
                directory.people(actor),
                standing == null ? activities.open(initiative) : standing.activities(),
                context.choices(actor, LocalDate.now(clock)));
    }

    /**
     * A criterion that an earlier move left open and nobody has met since.
     *
     * @param since the day of that move
     */
    public record StillOpen(long criterionId, long ownerId, String ownerName, LocalDate dueOn, LocalDate since) {}

    /** By their criteria, for the caller to keep; of an initiative that was opened for this person. */
    public Map<Long, StillOpen> stillOpen(InitiativeHeader initiative) {
        return jdbc
                .sql("""
                        select distinct on (c.criterion_id) c.criterion_id, c.owner_id, p.name as owner_name, c.due_on,
                               m.moved_on as since
                        from condition c join person p on p.id = c.owner_id join move m on m.id = c.move_id
                        where c.initiative_id = :initiative and c.organisation_id = :organisation
                          and c.criterion_id is not null and c.met_on is null
                        order by c.criterion_id, c.id desc""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(StillOpen.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        StillOpen::criterionId, Function.identity(), (one, other) -> one, HashMap::new));
    }

    /** @param said what the reviews of a main visit last said of each criterion that they talked about */
    private record Open(long id, long stageId, boolean main, int activities, Map<Long, LastSaid> said) {}

    private record Talked(
            long id,
            long stageId,
            boolean main,
            int activities,
            @Nullable Long criterionId,
            @Nullable Answer answer,
            @Nullable LocalDate heldOn,
            @Nullable String asked) {

        Open visit() {
            return new Open(id, stageId, main, activities, new HashMap<>());
        }
    }

    /** With what was said in one question: the page of a move asks many. */
    private List<Open> open(InitiativeHeader initiative) {
        Map<Long, Open> visits = new LinkedHashMap<>();
        jdbc.sql("""
                select v.id, v.stage_id, v.main, (%s) as activities, a.criterion_id, a.answer, a.held_on, a.asked
                from visit v
                left join lateral (%s) a on v.main
                where v.initiative_id = :initiative and v.organisation_id = :organisation and v.ended_on is null
                """.formatted(ActivityReading.OPEN, LastSaid.OF_VISIT.formatted("v.id")))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Talked.class)
                .list()
                .forEach(row -> {
                    Open visit = visits.computeIfAbsent(row.id(), any -> row.visit());
                    if (row.criterionId() != null && row.answer() != null && row.heldOn() != null) {
                        visit.said().put(row.criterionId(), new LastSaid(row.answer(), row.heldOn(), row.asked()));
                    }
                });
        return List.copyOf(visits.values());
    }
}
