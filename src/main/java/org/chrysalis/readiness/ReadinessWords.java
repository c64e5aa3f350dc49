package org.chrysalis.readiness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The bean {@code @readinessWords} of templates: scores and middles in words, the same on a page and on a sheet. */
@Component
public class ReadinessWords {

    private final MessageSource messages;

    ReadinessWords(MessageSource messages) {
        this.messages = messages;
    }

    /** "4: mostly"; nothing for none. */
    public String score(@Nullable Score score) {
        return score == null ? "" : say("readiness.score." + Kebab.of(score));
    }

    /** "3.5" or "4"; nothing where nobody scored. */
    public String number(@Nullable Double middle) {
        return middle == null
                ? ""
                : BigDecimal.valueOf(middle).stripTrailingZeros().toPlainString();
    }

    /** "1 higher", "0.5 lower", "The same"; nothing where it is not known. */
    public String difference(@Nullable Double difference) {
        if (difference == null) {
            return "";
        }
        String key = difference > 0 ? "higher" : difference < 0 ? "lower" : "same";
        return say("readiness.difference." + key, number(Math.abs(difference)));
    }

    /** "Honesty, Headspace and Safe to try" */
    public String names(List<Spread> spreads) {
        List<String> names = spreads.stream().map(Spread::name).toList();
        return names.size() < 2
                ? String.join("", names)
                : say(
                        "readiness.finding.and",
                        names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")),
                        names.get(names.size() - 1));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
