package org.chrysalis.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the trail keeps as a code or an address, in the words of the screens. It is put into words when it is read:
 * what was recorded earlier is never changed. What has no words shows as it is kept, for history must not go missing.
 */
@Component
class HistoryWords {

    private static final String DAY = "asOf.";

    private final MessageSource messages;
    private final Dates dates;

    HistoryWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String action(String code) {
        return words("audit.action." + code, code);
    }

    Change change(Change change) {
        boolean part = change.field().equals("sheet");
        return new Change(
                words("audit.field." + change.field(), change.field()),
                part ? part(change.before()) : change.before(),
                part ? part(change.after()) : change.after());
    }

    /** What the subject is called: of a list that was taken out, the address of which is kept, what it held. */
    String label(String kept) {
        if (!kept.startsWith("/")) {
            return kept;
        }
        int sign = kept.indexOf('?');
        String path = sign < 0 ? kept : kept.substring(0, sign);
        Map<String, String> asked = sign < 0 ? Map.of() : parameters(kept.substring(sign + 1));
        int filtered = asked.keySet().stream().allMatch(name -> name.startsWith(DAY)) ? 0 : 1;
        return words("audit.address." + path.substring(1).replace('/', '.'), kept, filtered, dates.date(day(asked)));
    }

    private @Nullable String part(@Nullable String code) {
        return code == null ? null : words("audit.sheet." + code, code);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String one : query.split("&")) {
            String[] sides = one.split("=", 2);
            parameters.put(sides[0], sides.length == 2 ? sides[1] : "");
        }
        return parameters;
    }

    private static @Nullable LocalDate day(Map<String, String> asked) {
        try {
            return LocalDate.of(number(asked, "year"), number(asked, "month"), number(asked, "day"));
        } catch (NumberFormatException | DateTimeException none) {
            return null;
        }
    }

    private static int number(Map<String, String> asked, String part) {
        return Integer.parseInt(asked.getOrDefault(DAY + part, ""));
    }

    private String words(String key, String otherwise, Object... arguments) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale()), otherwise);
    }
}
