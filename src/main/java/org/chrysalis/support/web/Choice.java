package org.chrysalis.support.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;

/** One thing to choose in a select, in radios or in checkboxes. Its words are either data or a message, never both. */
public record Choice(
        String value,
        @Nullable String label,
        @Nullable String messageKey,
        @Nullable String hint) {

    /** Words that people entered, such as the name of a stage. */
    public static Choice of(Object value, String label) {
        return new Choice(value.toString(), label, null, null);
    }

    /** Words that come from the messages. */
    public static Choice message(Object value, String messageKey) {
        return new Choice(value.toString(), null, messageKey, null);
    }

    /** The empty choice at the head of a select. */
    public static Choice none(String messageKey) {
        return message("", messageKey);
    }

    /** All constants of an enum, with the messages {@code prefix + constant in kebab-case}. */
    public static <E extends Enum<E>> List<Choice> all(Class<E> constants, String prefix) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> message(constant.name(), prefix + Kebab.of(constant)))
                .toList();
    }

    /** The same choices with an empty one before them. */
    public static List<Choice> withNone(String messageKey, List<Choice> choices) {
        List<Choice> all = new ArrayList<>(choices.size() + 1);
        all.add(none(messageKey));
        all.addAll(choices);
        return List.copyOf(all);
    }

    public Choice withHint(@Nullable String words) {
        return new Choice(value, label, messageKey, words);
    }
}
