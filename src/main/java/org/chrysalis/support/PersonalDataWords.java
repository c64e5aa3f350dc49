package org.chrysalis.support;

import java.util.List;
import org.chrysalis.support.PersonalData.Kind;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a text looks as if it held, in words: "a telephone number, a date of birth and an address". */
public final class PersonalDataWords {

    private PersonalDataWords() {}

    /** The key of the words for one kind. */
    public static String messageKey(Kind kind) {
        return "support.identifies.kind." + Kebab.of(kind);
    }

    /** A message, or the argument of another one. @param kinds one at least */
    public static MessageSourceResolvable of(List<Kind> kinds) {
        MessageSourceResolvable words = message(messageKey(kinds.get(0)));
        for (int i = 1; i < kinds.size(); i++) {
            String joined = i == kinds.size() - 1 ? "support.identifies.last" : "support.identifies.more-kinds";
            words = message(joined, words, message(messageKey(kinds.get(i))));
        }
        return words;
    }

    private static MessageSourceResolvable message(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
