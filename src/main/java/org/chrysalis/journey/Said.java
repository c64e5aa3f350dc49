package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Locale;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days, constants and people in words, as the trail keeps them: it must be readable when the program has changed. */
@Component
class Said {

    private final JdbcClient jdbc;

    private final MessageSource messages;

    Said(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** 31 March 2026 */
    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Day.words(day);
    }

    /** "move on" for {@code MOVE_ON} */
    static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As the form says it: "Circumstances: the idea was not disproved". */
    String cause(EndingCause cause) {
        return messages.getMessage("journey.end.cause." + Kebab.of(cause), null, Locale.UK);
    }

    /** The name as it stands. */
    @Nullable
    String name(@Nullable Long personId) {
        return personId == null
                ? null
                : jdbc.sql("select name from person where id = :id")
                        .param("id", personId)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }
}
