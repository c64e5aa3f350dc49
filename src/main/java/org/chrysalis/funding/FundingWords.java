package org.chrysalis.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Money in words: for pages ({@code @fundingWords}), sheets and the trail. */
@Component
public class FundingWords {

    private final MessageSource messages;

    FundingWords(MessageSource messages) {
        this.messages = messages;
    }

    /** £60,000 or £412.50. */
    public String money(@Nullable BigDecimal pounds) {
        return FundingAmount.words(pounds);
    }

    /** £60,000, or £75,000 a year where it goes on. */
    public String amount(FundingView sum) {
        return sum.goesOn()
                ? words("funding.amount.a-year", FundingAmount.words(sum.amount()))
                : FundingAmount.words(sum.amount());
    }

    /** £75,000 a year, in whole pounds: it is worked out. */
    public String yearly(BigDecimal pounds) {
        return words("funding.amount.a-year", FundingAmount.words(pounds.setScale(0, RoundingMode.HALF_UP)));
    }

    /** To build; nothing where nobody has said. */
    public String purpose(@Nullable FundingPurpose purpose) {
        return purpose == null ? "" : words("funding.purpose." + Kebab.of(purpose));
    }

    public String certainty(boolean committed) {
        return words(committed ? "funding.certainty.committed" : "funding.certainty.hoped");
    }

    /** Whether a sum is that of the whole time or of each year. */
    String basis(FundingView sum) {
        return words(sum.goesOn() ? "funding.basis.year" : "funding.basis.whole");
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
