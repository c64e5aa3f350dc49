package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Narrows the list to references that follow one another, as an import gave them: {@code
 * with-references=MAR-07.MAR-31}; or to single ones, as they entered a view: {@code with-references=MAR-07.12.31}.
 * The panel offers none; whoever has followed such a link sees it there in words and can take it back.
 */
@Component
public class ByReference implements FilterQuestion {

    private static final String NAME = "references";

    private static final Pattern FROM_TO = Pattern.compile("([A-Z]{2,5})-(\\d{2,9})\\.\\1-(\\d{2,9})");

    private static final Pattern SINGLE = Pattern.compile("([A-Z]{2,5})-(\\d{2,9}(?:\\.\\d{2,9})*)");

    private final MessageSource messages;

    ByReference(MessageSource messages) {
        this.messages = messages;
    }

    /** As it stands in the address of the list. */
    public static String parameter(String first, String last) {
        return FilterQuery.MORE + NAME + "=" + first + "." + last;
    }

    /**
     * The same of single ones.
     *
     * @return none where they do not fit into an address, or do not begin alike because the organisation changed its
     *     code
     */
    static Optional<String> parameter(List<String> references) {
        String first = references.get(0);
        String code = first.substring(0, first.indexOf('-') + 1);
        String answer = code
                + references.stream()
                        .map(reference -> reference.substring(reference.indexOf('-') + 1))
                        .collect(Collectors.joining("."));
        return references.stream().allMatch(reference -> reference.startsWith(code))
                        && answer.length() <= InitiativeFilter.LONGEST_SEARCH
                ? Optional.of(FilterQuery.MORE + NAME + "=" + answer)
                : Optional.empty();
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
    public @Nullable String words(Actor actor, String answer) {
        if (FROM_TO.matcher(answer).matches()) {
            return messages.getMessage("initiative.references.of", answer.split("\\."), Locale.UK);
        }
        Matcher single = SINGLE.matcher(answer);
        return single.matches()
                ? single.group(1) + "-" + single.group(2).replace(".", ", " + single.group(1) + "-")
                : null;
    }

    /** A reference stays what it was. */
    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        return ask(answer);
    }

    @Override
    public @Nullable Asked ask(String answer) {
        // Letters and numbers were read as such, so that numbers may stand in the text.
        Matcher asked = FROM_TO.matcher(answer);
        if (asked.matches()) {
            String condition = "i.number between %d and %d and i.reference like :references"
                    .formatted(Long.valueOf(asked.group(2)), Long.valueOf(asked.group(3)));
            return new Asked(condition, NAME, asked.group(1) + "-%");
        }
        Matcher single = SINGLE.matcher(answer);
        if (single.matches()) {
            String condition = "i.number in (%s) and i.reference like :references"
                    .formatted(single.group(2).replace('.', ','));
            return new Asked(condition, NAME, single.group(1) + "-%");
        }
        return null;
    }
}
