package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sums for tests, of which a test says only what matters: committed, £1,000 and for 2024 where it says nothing. */
public final class Sums {

    private final String source;
    private BigDecimal amount = new BigDecimal("1000.00");
    private @Nullable FundingPurpose purpose;
    private LocalDate from = LocalDate.of(2024, 1, 1);
    private @Nullable LocalDate to = LocalDate.of(2024, 12, 31);
    private boolean committed = true;
    private @Nullable BigDecimal spent;
    private @Nullable LocalDate spentBy;

    private Sums(String source) {
        this.source = source;
    }

    public static Sums named(String source) {
        return new Sums(source);
    }

    public Sums of(String pounds) {
        this.amount = new BigDecimal(pounds);
        return this;
    }

    public Sums to(FundingPurpose purpose) {
        this.purpose = purpose;
        return this;
    }

    public Sums from(LocalDate day) {
        this.from = day;
        return this;
    }

    public Sums until(@Nullable LocalDate day) {
        this.to = day;
        return this;
    }

    public Sums hopedFor() {
        this.committed = false;
        return this;
    }

    Sums spent(String pounds, LocalDate by) {
        this.spent = new BigDecimal(pounds);
        this.spentBy = by;
        return this;
    }

    public SaveFunding save() {
        return save(0);
    }

    public SaveFunding save(int version) {
        return new SaveFunding(source, amount, purpose, from, to, committed, "", version);
    }

    FundingView view() {
        return new FundingView(1, source, amount, purpose, from, to, committed, "", spent, spentBy, 0);
    }
}
