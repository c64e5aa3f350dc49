package org.chrysalis.initiative;

import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A question of the list whose answers are known beforehand, each a condition in SQL; all of them share one parameter.
 */
public abstract class AnswerFilter implements FilterQuestion {

    private final String name;
    private final String labelKey;
    private final String parameter;
    private final List<Answer> answers;

    /**
     * @param value as it stands in addresses
     * @param messageKey what the panel calls it
     * @param condition as {@link FilterQuestion#ask} has it
     */
    public record Answer(String value, String messageKey, String condition) {}

    /** @param parameter the name by which conditions ask for {@link #value()} */
    protected AnswerFilter(String name, String labelKey, String parameter, List<Answer> answers) {
        this.name = name;
        this.labelKey = labelKey;
        this.parameter = parameter;
        this.answers = answers;
    }

    /** What the parameter stands for at present. */
    protected abstract Object value();

    protected final Asked asked(String condition, Object value) {
        return new Asked(condition, parameter, value);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String labelKey() {
        return labelKey;
    }

    @Override
    public final List<Choice> choices(Actor actor) {
        return answers.stream()
                .map(answer -> Choice.message(answer.value(), answer.messageKey()))
                .toList();
    }

    @Override
    public @Nullable Asked ask(String answer) {
        return ask(answer, value());
    }

    protected final @Nullable Asked ask(String answer, Object value) {
        return answers.stream()
                .filter(known -> known.value().equals(answer))
                .findFirst()
                .map(known -> asked(known.condition(), value))
                .orElse(null);
    }
}
