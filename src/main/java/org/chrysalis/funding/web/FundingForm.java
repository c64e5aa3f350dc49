package org.chrysalis.funding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.funding.FundingAmount;
import org.chrysalis.funding.FundingPurpose;
import org.chrysalis.funding.FundingView;
import org.chrysalis.funding.FundingWords;
import org.chrysalis.funding.SaveFunding;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed about a sum: all of it, or the one line of the list, which leaves the rest as it usually is. */
class FundingForm {

    /** How sure the money is, as it is chosen. */
    enum Certainty {
        COMMITTED,
        HOPED
    }

    @NotBlank(message = "{funding.source.missing}")
    @Size(max = 150, message = "{funding.source.long}")
    private String source = "";

    private String amount = "";

    private Certainty certainty = Certainty.COMMITTED;

    private @Nullable FundingPurpose purpose;

    @CivilDate(name = "funding.from.name")
    private DateInput from = new DateInput();

    @CivilDate(name = "funding.to.name", required = false)
    private DateInput to = new DateInput();

    /** What the one line asks for where there is no day: it would be forgotten otherwise, and the end be hidden. */
    private boolean noEnd;

    /** Whether the amount is right as it is, though its end turned what it means. */
    private boolean sameAmount;

    private boolean askedAboutAmount;

    @Size(max = 1000, message = "{funding.conditions.long}")
    private String conditions = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    /** An empty one: money that starts today, unless somebody says otherwise. */
    static FundingForm starting(LocalDate today) {
        FundingForm form = new FundingForm();
        form.from = DateInput.of(today);
        return form;
    }

    static FundingForm of(FundingView sum) {
        FundingForm form = new FundingForm();
        form.source = sum.source();
        form.amount = FundingAmount.typed(sum.amount());
        form.certainty = sum.committed() ? Certainty.COMMITTED : Certainty.HOPED;
        form.purpose = sum.purpose();
        form.from = DateInput.of(sum.startsOn());
        form.to = DateInput.of(sum.endsOn());
        form.conditions = sum.conditions();
        form.version = sum.version();
        return form;
    }

    /** The sum; what is none is noted beside its field. */
    @Nullable
    BigDecimal amountOf(BindingResult problems) {
        return FundingTyped.amount(amount, true, problems);
    }

    /** What an end turned into another amount is asked about, until it is said that it is right as it is. */
    void askAboutAmount(FundingView shown, @Nullable BigDecimal pounds, BindingResult problems) {
        askedAboutAmount = AmountTurned.by(this, shown, pounds, problems);
        if (askedAboutAmount && !sameAmount) {
            AmountTurned.ask(this, shown, problems);
        }
    }

    /** The line is quick, not silent: either the day on which the money ends, or that it does not. */
    void requireEnd(BindingResult problems) {
        boolean dated = to.date() != null || problems.hasFieldErrors("to");
        if (dated == noEnd) {
            problems.rejectValue("to", noEnd ? "funding.to.both" : "funding.to.unsaid");
        }
    }

    void requireInOrder(BindingResult problems) {
        DaysInOrder.require(from, to, "funding.to.before-from", problems);
    }

    /** Only once the constraints hold. */
    SaveFunding toCommand(BigDecimal pounds) {
        return new SaveFunding(
                source,
                pounds,
                purpose,
                Objects.requireNonNull(from.date()),
                to.date(),
                committed(),
                conditions,
                version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(FundingView now, FundingWords words) {
        FundingForm theirs = of(now);
        return new Differences()
                .compare("funding.source", theirs.source, source)
                .compare("funding.amount", theirs.amount, amount)
                .compare("funding.certainty", words.certainty(now.committed()), words.certainty(committed()))
                .compare("funding.purpose", words.purpose(now.purpose()), words.purpose(purpose))
                .compare("funding.from", now.startsOn(), from.date())
                .compare("funding.to", now.endsOn(), to.date())
                .compare("funding.conditions", theirs.conditions, conditions);
    }

    private boolean committed() {
        return certainty == Certainty.COMMITTED;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = Typed.text(source);
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = Typed.text(amount);
    }

    public Certainty getCertainty() {
        return certainty;
    }

    public void setCertainty(@Nullable Certainty certainty) {
        this.certainty = certainty == null ? Certainty.COMMITTED : certainty;
    }

    public @Nullable FundingPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable FundingPurpose purpose) {
        this.purpose = purpose;
    }

    public DateInput getFrom() {
        return from;
    }

    public void setFrom(DateInput from) {
        this.from = from;
    }

    public DateInput getTo() {
        return to;
    }

    public void setTo(DateInput to) {
        this.to = to;
    }

    public boolean isNoEnd() {
        return noEnd;
    }

    public void setNoEnd(boolean noEnd) {
        this.noEnd = noEnd;
    }

    public boolean isSameAmount() {
        return sameAmount;
    }

    public void setSameAmount(boolean sameAmount) {
        this.sameAmount = sameAmount;
    }

    /** Set by the answer alone, never by what was sent. */
    public boolean isAskedAboutAmount() {
        return askedAboutAmount;
    }

    public String getConditions() {
        return conditions;
    }

    public void setConditions(@Nullable String conditions) {
        this.conditions = Typed.text(conditions);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
