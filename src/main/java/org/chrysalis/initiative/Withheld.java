package org.chrysalis.initiative;

import java.util.List;
import java.util.Optional;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks and this person may not ask. Nothing fits such a filter, and nobody is to take that for a list in
 * which there is nothing: a page says which permission it takes.
 *
 * @param rule the permission that its rule of attention takes; none where this person may ask for that
 * @param questions of other features, as it answers them
 */
public record Withheld(@Nullable Permission rule, List<Question> questions) {

    public static final Withheld NOTHING = new Withheld(null, List.of());

    /** @param answer as people read it; what a question would offer besides is not looked up */
    public record Question(String name, String labelKey, String answer, Permission takes) {}

    public boolean isEmpty() {
        return rule == null && questions.isEmpty();
    }

    /** The same where it is asked of a past day: nobody is told reasons of attention of those. */
    public Withheld onPastDay() {
        return new Withheld(null, questions);
    }

    public Optional<Question> question(String name) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    /** What the permission that it takes is called, as a message key; empty where it takes none. */
    public String takesKey() {
        if (rule != null) {
            return key(rule);
        }
        return questions.stream()
                .findFirst()
                .map(question -> key(question.takes()))
                .orElse("");
    }

    /** What a permission is called where filters take it, as a message key. */
    public static String key(Permission permission) {
        return "initiative.filter.takes." + Kebab.of(permission);
    }
}
