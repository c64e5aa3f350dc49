package org.chrysalis.transfer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to know about a cell: what the file says, and, as a message, how to mend it or what will be made of it.
 *
 * @param column none where it is about the row as a whole
 * @param said as it stands in the file, shortened
 */
public record Finding(@Nullable Column column, String said, String messageKey, List<Object> arguments) {

    private static final int SHOWN = 80;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(@Nullable Column column, String said, String messageKey, Object... arguments) {
        return new Finding(
                column,
                said.length() > SHOWN ? said.substring(0, SHOWN - 1) + "…" : said,
                messageKey,
                List.of(arguments));
    }

    /** The message's arguments as people read them. */
    public Object[] words() {
        return arguments.stream()
                .map(argument -> argument instanceof LocalDate day ? DAY.format(day) : argument)
                .toArray();
    }
}
