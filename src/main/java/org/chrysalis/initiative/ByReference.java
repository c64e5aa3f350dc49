package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Narrows the list to references that follow one another, as an import gave them: {@code with-references=MAR-07.MAR-31}.
 * The panel offers none; whoever has followed such a link sees it there in words and can take it back.
 */
@Component
public class ByReference implements FilterQuestion {

    private static final String NAME = "references";

    private static final Pattern FROM_TO = Pattern.compile("([A-Z]{2,5})-(\\d{2,9})\\.\\1-(\\d{2,9})");

    private final MessageSource messages;

    ByReference(MessageSource messages) {
        this.messages = messages;
    }

    /** As it stands in the address of the list. */
    public static String parameter(String first, String last) {
        return FilterQuery.MORE + NAME + "=" + first + "." + last;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "initiative.references";
    }

    @Override
    public List<Choice> choices(Actor actor) {
        return List.of();
    }

    @Override
    public @Nullable String words(String answer) {
        return FROM_TO.matcher(answer).matches()
                ? messages.getMessage("initiative.references.of", answer.split("\\."), Locale.UK)
                : null;
    }

    /** A reference stays what it was. */
    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        return ask(answer);
    }

    @Override
    public @Nullable Asked ask(String answer) {
        Matcher asked = FROM_TO.matcher(answer);
        // Letters and numbers were read as such, so that numbers may stand in the text.
        return asked.matches()
                ? new Asked(
                        "i.number between %d and %d and i.reference like :references"
                                .formatted(Long.valueOf(asked.group(2)), Long.valueOf(asked.group(3))),
                        NAME,
                        asked.group(1) + "-%")
                : null;
    }
}
