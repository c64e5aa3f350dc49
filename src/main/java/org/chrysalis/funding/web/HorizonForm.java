package org.chrysalis.funding.web;

import java.math.BigDecimal;
import org.chrysalis.funding.FundingAmount;
import org.chrysalis.funding.HorizonView;
import org.chrysalis.funding.SaveHorizon;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed about how long the money has to last. */
class HorizonForm {

    @CivilDate(name = "funding.outcomes.name", required = false)
    private DateInput outcomes = new DateInput();

    private String need = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    static HorizonForm of(HorizonView horizon) {
        HorizonForm form = new HorizonForm();
        form.outcomes = DateInput.of(horizon.outcomesBy());
        form.need = FundingAmount.typed(horizon.monthlyNeed());
        form.version = horizon.version();
        return form;
    }

    @Nullable
    BigDecimal needOf(BindingResult problems) {
        return FundingTyped.amount("need", need, true, problems);
    }

    SaveHorizon toCommand(@Nullable BigDecimal pounds) {
        return new SaveHorizon(outcomes.date(), pounds, version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(HorizonView now) {
        return new Differences()
                .compare("funding.outcomes", now.outcomesBy(), outcomes.date())
                .compare("funding.need", FundingAmount.typed(now.monthlyNeed()), need);
    }

    public DateInput getOutcomes() {
        return outcomes;
    }

    public void setOutcomes(DateInput outcomes) {
        this.outcomes = outcomes;
    }

    public String getNeed() {
        return need;
    }

    public void setNeed(@Nullable String need) {
        this.need = Typed.text(need);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
