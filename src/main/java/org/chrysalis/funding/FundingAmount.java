package org.chrysalis.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums in pounds, exact to the penny: as people type them and as pages show them. */
public final class FundingAmount {

    /** As much as the database holds. */
    public static final BigDecimal MOST = new BigDecimal("9999999999.99");

    private static final Pattern TYPED = Pattern.compile("£?\\s*((?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,2})?)");
    private static final DecimalFormatSymbols BRITISH = DecimalFormatSymbols.getInstance(Locale.UK);

    private FundingAmount() {}

    /** Reads "60,000", "£412.50" and "60000"; nothing where it is anything else. */
    public static Optional<BigDecimal> read(String typed) {
        var match = TYPED.matcher(typed.strip());
        return match.matches()
                ? Optional.of(new BigDecimal(match.group(1).replace(",", "")).setScale(2, RoundingMode.UNNECESSARY))
                : Optional.empty();
    }

    /** £60,000 or £412.50: pence where there are any. */
    public static String words(@Nullable BigDecimal pounds) {
        if (pounds == null) {
            return "";
        }
        boolean whole = pounds.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "£#,##0" : "£#,##0.00", BRITISH).format(pounds);
    }

    /** 60,000.00 as it stands in the field of a form: 60000 or 412.50. */
    public static String typed(@Nullable BigDecimal pounds) {
        return pounds == null ? "" : words(pounds).substring(1);
    }
}
