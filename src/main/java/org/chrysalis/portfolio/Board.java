package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.AttentionItem;
import org.chrysalis.initiative.LeftAside;
import org.chrysalis.pathway.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Initiatives by stage or by phase on a day.
 *
 * @param day the day it shows
 * @param past whether that day is over: then it was rebuilt from the visits
 * @param leftAside what the filter asks and nobody can say of a past day
 */
public record Board(LocalDate day, boolean past, boolean byPhase, List<Column> columns, LeftAside leftAside) {

    /** How many stand in the columns shown; work alongside is not counted again. */
    public long total() {
        return columns.stream().mapToLong(Column::standing).sum();
    }

    /** Whether work goes on alongside in a column shown. */
    public boolean companionable() {
        return columns.stream().anyMatch(column -> column.alongside() > 0);
    }

    public boolean empty() {
        return columns.stream().allMatch(column -> column.standing() == 0 && column.alongside() == 0);
    }

    /**
     * @param key of this column in addresses: the stage's id or the phase
     * @param name the stage's name today; none for a phase
     * @param retired whether the stage is no longer used; it is shown because initiatives stand, or stood, in it
     * @param stageIds the stages whose initiatives it holds
     * @param standing how many stand in it, all of them, not only those with a card
     * @param alongside in how many work goes on in it while they stand elsewhere
     */
    public record Column(
            String key,
            @Nullable String name,
            Phase phase,
            boolean retired,
            List<Long> stageIds,
            long standing,
            long alongside,
            List<Card> cards,
            List<Companion> companions) {

        public boolean cutShort() {
            return cards.size() < standing;
        }

        public boolean companionsCutShort() {
            return companions.size() < alongside;
        }
    }

    /**
     * An initiative where it stands.
     *
     * @param since the day on which this visit began
     * @param visits main visits so far, this one included
     * @param timesHere how many of them were to this stage
     * @param alongside the stages in which work goes on besides, in their order; empty where it does in none
     * @param known whether anybody can say who led it that day
     * @param attention why to look at it now; none on a past day
     */
    public record Card(
            long id,
            String reference,
            String name,
            long stageId,
            String stageName,
            Phase phase,
            LocalDate since,
            int visits,
            int timesHere,
            boolean paused,
            String alongside,
            List<String> leads,
            boolean known,
            @Nullable Concern attention) {}

    /** An initiative at work in this column while it stands in another stage. */
    public record Companion(
            long id, long stageId, Phase phase, String reference, String name, LocalDate since, String standsIn) {

        Companion called(String then) {
            return new Companion(id, stageId, phase, reference, then, since, standsIn);
        }
    }

    /**
     * The most urgent reason to look at an initiative.
     *
     * @param more how many further reasons there are
     */
    public record Concern(AttentionItem reason, int more) {}
}
