package org.chrysalis.readiness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    /** What came out of two rounds compared, before anybody reads the table. */
    public String changed(List<Compared> compared) {
        List<Compared> known =
                compared.stream().filter(each -> each.difference() != null).toList();
        if (known.isEmpty()) {
            return say("readiness.compare.finding.unknown");
        }
        long higher = known.stream().filter(each -> by(each) > 0).count();
        long lower = known.stream().filter(each -> by(each) < 0).count();
        List<String> sentences = new ArrayList<>();
        sentences.add(say("readiness.compare.finding", known.size(), higher, lower, known.size() - higher - lower));
        double most = known.stream().mapToDouble(ReadinessWords::by).max().orElse(0);
        double least = known.stream().mapToDouble(ReadinessWords::by).min().orElse(0);
        if (most > 0) {
            sentences.add(say("readiness.compare.finding.rose", changedBy(known, most), number(most)));
        }
        if (least < 0) {
            sentences.add(say("readiness.compare.finding.fell", changedBy(known, least), number(-least)));
        }
        return String.join(" ", sentences);
    }

    private static double by(Compared compared) {
        return Objects.requireNonNull(compared.difference());
    }

    private String changedBy(List<Compared> known, double difference) {
        return joined(known.stream()
                .filter(each -> by(each) == difference)
                .map(Compared::name)
                .toList());
    }

    /** "Honesty, Headspace and Safe to try" */
    public String names(List<Spread> spreads) {
        return joined(spreads.stream().map(Spread::name).toList());
    }

    private String joined(List<String> names) {
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
