package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Constants and figures in words, as the trail and the sheets keep them. */
@Component
class InWords {

    private final MessageSource messages;

    InWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The message of a constant: "Shows no difference" for {@code evidence.says.no-difference}. */
    @Nullable
    String of(String prefix, @Nullable Enum<?> constant) {
        return constant == null
                ? null
                : Objects.requireNonNull(messages.getMessage(prefix + Kebab.of(constant), null, Locale.UK));
    }

    /** What stands where none was chosen: "No set times" for {@code evidence.rhythm.}. */
    String none(String prefix) {
        return messages.getMessage(prefix + "none", null, Locale.UK);
    }

    /** "8 people"; "fewer than 5 people" where the number could point at somebody. */
    String people(int few) {
        return messages.getMessage(few < 5 ? "evidence.people.few" : "evidence.people", new Object[] {few}, Locale.UK);
    }

    /** Without the noughts that a column of the database adds. */
    @Nullable
    static String plain(@Nullable BigDecimal figure) {
        return figure == null
                ? null
                : figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
