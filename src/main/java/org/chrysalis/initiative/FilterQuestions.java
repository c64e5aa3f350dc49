package org.chrysalis.initiative;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The questions that features add to the list's filters. */
@Component
public class FilterQuestions {

    // Asked for late, and once: a question may need services of its feature that read lists.
    private final SingletonSupplier<List<FilterQuestion>> questions;

    FilterQuestions(ObjectProvider<FilterQuestion> questions) {
        this.questions = SingletonSupplier.of(() -> questions.stream().toList());
    }

    /** Those that this person may ask, by name. */
    public List<FilterQuestion> visibleTo(Actor actor) {
        return questions.obtain().stream()
                .filter(question -> question.visibleTo(actor))
                .sorted(Comparator.comparing(FilterQuestion::name))
                .toList();
    }

    /** Those that take a permission which this person does not have. */
    List<FilterQuestion> withheldFrom(Actor actor) {
        return questions.obtain().stream()
                .filter(question -> question.takes() != null && !question.visibleTo(actor))
                .sorted(Comparator.comparing(FilterQuestion::name))
                .toList();
    }

    static Optional<FilterQuestion> named(List<FilterQuestion> questions, String name) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }
}
