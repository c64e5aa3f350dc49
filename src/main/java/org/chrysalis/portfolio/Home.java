package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.AttentionItem;
import org.chrysalis.pathway.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees first.
 *
 * @param today the day it was worked out for
 * @param wide whether it looks over the whole organisation, and not only over what is theirs
 * @param groups those of attention that have anything in them
 * @param ended the last of the person's own that ended; only looked for when none goes on
 * @param learned what recent endings taught, where recent does not tell it already
 * @param next the next day something counts to; only looked for when nothing needs attention
 * @param steps what is left to do in a new organisation, for those who set it up
 */
public record Home(
        LocalDate today,
        boolean wide,
        List<Group<Item>> groups,
        Group<Mine> mine,
        List<Ended> ended,
        Group<Happening> recent,
        Learned learned,
        @Nullable AttentionItem next,
        Set<FirstStep> steps) {

    /** Items of a group on home. */
    public static final int FIRST = 5;

    /** Counting stops here: beyond it nobody is helped by the number. */
    public static final int COUNTED = 100;

    /**
     * The first items of a group.
     *
     * @param count how many there are, or {@link #COUNTED} when there are more than that
     */
    public record Group<T>(HomeGroup name, List<T> items, int count, boolean more) {

        static <T> Group<T> of(HomeGroup name, List<T> items, int counted) {
            return new Group<>(name, items, Math.min(counted, COUNTED), counted > COUNTED);
        }

        public boolean cutShort() {
            return count > items.size();
        }
    }

    /** @param own whether the person leads it or is in its team */
    public record Item(long id, AttentionItem reason, boolean own) {}

    /** An initiative of the person's own, where it stands. */
    public record Mine(
            String reference,
            String name,
            String stageName,
            Phase phase,
            LocalDate since,
            boolean paused,
            boolean lead) {}

    /**
     * An initiative of the person's own that has ended.
     *
     * @param unheard whether nobody is recorded as having taken part in it
     */
    public record Ended(String reference, String name, LocalDate day, boolean unheard) {}

    /**
     * Something that happened lately.
     *
     * @param what {@code start}, {@code on}, {@code back}, {@code again}, {@code reopen} or {@code end}
     * @param stage where it led, or stood when it ended
     * @param learned what was learned, where it ended and that was said
     */
    public record Happening(
            String reference,
            String name,
            String what,
            String stage,
            LocalDate day,
            @Nullable String learned) {}

    /**
     * What was learned from initiatives that ended, the latest first.
     *
     * @param lately whether they ended as lately as what recent tells of; if none did, these are the latest there are
     */
    public record Learned(boolean lately, List<Happening> items) {

        static final int EARLIER = 3;

        /** From the latest endings of which something was learned, as many as are told. */
        static Learned of(List<Happening> latest, LocalDate since, List<Happening> told) {
            List<Happening> lately =
                    latest.stream().filter(each -> each.day().isAfter(since)).toList();
            return lately.isEmpty()
                    ? new Learned(false, latest.stream().limit(EARLIER).toList())
                    : new Learned(
                            true,
                            lately.stream().filter(each -> !told.contains(each)).toList());
        }
    }

    /** Whether nothing needs attention. */
    public boolean calm() {
        return groups.isEmpty();
    }
}
