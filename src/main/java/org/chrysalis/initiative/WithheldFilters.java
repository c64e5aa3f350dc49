package org.chrysalis.initiative;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Dates;
import org.springframework.stereotype.Component;

/** Tells what of a filter a person may not ask from what nobody asks any more. Nothing is looked up for it. */
@Component
public class WithheldFilters {

    private final AttentionRules rules;
    private final FilterQuestions questions;
    private final Dates dates;

    WithheldFilters(AttentionRules rules, FilterQuestions questions, Dates dates) {
        this.rules = rules;
        this.questions = questions;
        this.dates = dates;
    }

    public Withheld of(Actor actor, InitiativeFilter filter) {
        Permission rule = filter.attention() == null
                ? null
                : rules.withheldFrom(actor, filter.attention()).orElse(null);
        Map<String, String> answers = filter.more();
        List<Withheld.Question> asked = answers.isEmpty()
                ? List.of()
                : questions.withheldFrom(actor).stream()
                        .filter(question -> answers.containsKey(question.name()))
                        .map(question -> told(actor, question, answers.get(question.name())))
                        .toList();
        return rule == null && asked.isEmpty() ? Withheld.NOTHING : new Withheld(rule, asked);
    }

    /** Of a view that is kept: {@code q=hub&status=ACTIVE}. */
    public Withheld of(Actor actor, String query) {
        return of(actor, FilterQuery.read(FilterQuery.parameters(query)));
    }

    private Withheld.Question told(Actor actor, FilterQuestion question, String answer) {
        return new Withheld.Question(
                question.name(),
                question.labelKey(),
                Objects.requireNonNullElseGet(question.words(actor, answer), () -> dates.words(answer)),
                Objects.requireNonNull(question.takes()));
    }
}
