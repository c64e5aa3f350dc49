package org.chrysalis.evidence.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.chrysalis.evidence.Says;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The bean {@code @evidenceWords} of templates: constants and figures as people write them. */
@Component("evidenceWords")
class EvidenceWords {

    private final MessageSource messages;

    EvidenceWords(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code evidence.says.no-difference} for {@code Says.NO_DIFFERENCE}. */
    public static String key(String prefix, Enum<?> constant) {
        return prefix + Kebab.of(constant);
    }

    /** The words of a constant, none for none. */
    public @Nullable String say(String prefix, @Nullable Enum<?> constant) {
        return constant == null
                ? null
                : messages.getMessage(key(prefix, constant), null, LocaleContextHolder.getLocale());
    }

    /** The colour of a tag. What speaks against an initiative is knowledge as well: nothing is red. */
    public String colour(Says says) {
        return switch (says) {
            case SUPPORTS -> "green";
            case MIXED -> "yellow";
            case NO_DIFFERENCE -> "blue";
            case CONTRADICTS -> "purple";
            case NOT_SAID -> "grey";
        };
    }

    /** "8 people"; "fewer than 5 people" where the number could point at somebody. */
    public String people(int few) {
        return messages.getMessage(
                few < 5 ? "evidence.people.few" : "evidence.people",
                new Object[] {few},
                LocaleContextHolder.getLocale());
    }

    /** "1,234.5 days", "65%", "£610" */
    public String figure(@Nullable BigDecimal figure, String unit) {
        if (figure == null) {
            return "";
        }
        String number = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.UK)).format(figure);
        return switch (unit) {
            case "" -> number;
            case "£" -> number.startsWith("-") ? "-£" + number.substring(1) : "£" + number;
            default -> unit.startsWith("%") ? number + unit : number + " " + unit;
        };
    }

    /** As a person would type it, and a picture reads it: 1234.5 */
    public static String typed(@Nullable BigDecimal figure) {
        return figure == null
                ? ""
                : figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
