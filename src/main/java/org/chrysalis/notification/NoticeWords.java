package org.chrysalis.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is told as a sentence, on a page and in a mail alike. */
@Component
class NoticeWords {

    private static final String KEY = "#";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final MessageSource messages;
    private final Dates dates;

    NoticeWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String sentence(NoticeKind kind, List<String> arguments) {
        return say(
                kind.sentence(arguments.size()),
                // What was told before its sentence grew a place reads as it did.
                Stream.concat(arguments.stream(), Stream.generate(() -> ""))
                        .limit(Math.max(NoticeKind.PLACES, arguments.size()))
                        .map(this::argument)
                        .toArray());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }

    private Object argument(String written) {
        if (NUMBER.matcher(written).matches()) {
            return Long.valueOf(written);
        }
        LocalDate day = Dates.day(written);
        if (day != null) {
            return say("notification.told.day", dates.date(day));
        }
        return written.startsWith(KEY)
                ? String.valueOf(messages.getMessage(written.substring(1), null, "", Locale.UK))
                : written;
    }
}
