package org.chrysalis.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What about the protections of one initiative should give pause. It warns and never stops anybody: those who know the
 * place decide.
 *
 * @param together those whose ends lie within a month, group by group, the first to end first
 * @param nearMoves those that end within days of a move on, or did in the last month
 * @param unplanned those that stand and of which nobody has said how they will be given back
 */
public record ProtectionWarnings(
        List<List<ProtectionView>> together, List<ProtectionView> nearMoves, List<ProtectionView> unplanned) {

    /**
     * Works them out; an end that lies more than a month back takes nothing from what ends now, and what is done is
     * done.
     */
    public static ProtectionWarnings of(List<ProtectionView> protections, LocalDate today) {
        LocalDate since = today.minusMonths(1);
        return new ProtectionWarnings(
                together(protections, since),
                protections.stream()
                        .filter(each -> each.movedOn() != null && !longGone(each, since))
                        .toList(),
                protections.stream()
                        .filter(each -> !each.lifted() && !each.planned())
                        .toList());
    }

    public boolean none() {
        return together.isEmpty() && nearMoves.isEmpty() && unplanned.isEmpty();
    }

    private static List<List<ProtectionView>> together(List<ProtectionView> protections, LocalDate since) {
        List<ProtectionView> ending = protections.stream()
                .filter(each -> each.end() != null && !longGone(each, since))
                .sorted(Comparator.comparing(ProtectionWarnings::end))
                .toList();
        List<List<ProtectionView>> groups = new ArrayList<>();
        int reached = 0;
        for (int first = 0; first < ending.size(); first++) {
            LocalDate last = end(ending.get(first)).plusMonths(1);
            int to = first;
            while (to < ending.size() && !end(ending.get(to)).isAfter(last)) {
                to++;
            }
            List<ProtectionView> group = ending.subList(first, to);
            // A group within one before it says nothing new; one of what was lifted already warns of nothing.
            if (to > reached && group.size() > 1 && !group.stream().allMatch(ProtectionView::lifted)) {
                groups.add(List.copyOf(group));
            }
            reached = to;
        }
        return groups;
    }

    private static boolean longGone(ProtectionView protection, LocalDate since) {
        return protection.lifted() && end(protection).isBefore(since);
    }

    private static LocalDate end(ProtectionView protection) {
        return Objects.requireNonNull(protection.end());
    }
}
