package org.chrysalis.notification;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is told as a sentence, on a page and in a mail alike. */
@Component
class NoticeWords {

    private static final String KEY = "#";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    String sentence(NoticeKind kind, List<String> arguments) {
        return say(
                "notification.told." + kind.key(),
                arguments.stream().map(this::argument).toArray());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }

    private Object argument(String written) {
        if (NUMBER.matcher(written).matches()) {
            return Long.valueOf(written);
        }
        return written.startsWith(KEY)
                ? String.valueOf(messages.getMessage(written.substring(1), null, "", Locale.UK))
                : written;
    }
}
