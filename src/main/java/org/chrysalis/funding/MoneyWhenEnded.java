package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stood of an initiative's money when it ended, as facts: an ended initiative is read-only, so all that is
 * recorded of it was recorded by then, and nothing of it is worked out for days to come.
 *
 * @param hoped whether money was hoped for
 * @param committed of all committed sums that have an end; none where there is no such sum
 * @param left what of these nobody recorded as spent, and which may have been
 * @param yearly what was committed each year without an end; none where nothing was
 * @param until the last day for which committed money was to last; none where some had no end, or nothing was
 */
public record MoneyWhenEnded(
        boolean hoped,
        @Nullable BigDecimal committed,
        BigDecimal left,
        @Nullable BigDecimal yearly,
        @Nullable LocalDate until) {

    /** From the sums of one initiative that has ended. */
    public static MoneyWhenEnded of(List<FundingView> sums) {
        List<FundingView> committed =
                sums.stream().filter(FundingView::committed).toList();
        List<FundingView> dated =
                committed.stream().filter(sum -> !sum.goesOn()).toList();
        List<FundingView> endless =
                committed.stream().filter(FundingView::goesOn).toList();
        return new MoneyWhenEnded(
                sums.stream().anyMatch(sum -> !sum.committed()),
                total(dated),
                dated.stream().map(FundingView::left).reduce(BigDecimal.ZERO, BigDecimal::add),
                total(endless),
                endless.isEmpty()
                        ? dated.stream()
                                .map(FundingView::endsOn)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .orElse(null)
                        : null);
    }

    private static @Nullable BigDecimal total(List<FundingView> sums) {
        return sums.stream().map(FundingView::amount).reduce(BigDecimal::add).orElse(null);
    }
}
