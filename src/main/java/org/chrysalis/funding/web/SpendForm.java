package org.chrysalis.funding.web;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.funding.SaveSpend;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed about spending: how much, all in all, by which day. */
class SpendForm {

    private String amount = "";

    @CivilDate(name = "funding.spend.by.name", notInFuture = true)
    private DateInput spentBy = new DateInput();

    @Size(max = 300, message = "{funding.spend.note.long}")
    private String note = "";

    private String submission = UUID.randomUUID().toString();

    static SpendForm on(LocalDate today) {
        SpendForm form = new SpendForm();
        form.spentBy = DateInput.of(today);
        return form;
    }

    /** The sum, of which none is a sum as well; what is none is noted beside its field. */
    @Nullable
    BigDecimal amountOf(BindingResult problems) {
        return FundingTyped.amount(amount, false, problems);
    }

    /** Only once the constraints hold. */
    SaveSpend toCommand(BigDecimal pounds) {
        return new SaveSpend(Objects.requireNonNull(spentBy.date()), pounds, note);
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = Typed.text(amount);
    }

    public DateInput getSpentBy() {
        return spentBy;
    }

    public void setSpentBy(DateInput spentBy) {
        this.spentBy = spentBy;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.text(note);
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
