package org.chrysalis.pulse.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.pulse.GiveAnswer;
import org.chrysalis.pulse.Tap;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Four taps and a line. It carries no token: what a token leaves behind would stand beside the person, and nobody's
 * answer is counted twice without it.
 */
class AnswerForm {

    /** By the question: 1 to 5 in words, then would rather not say. */
    static final Map<String, List<Choice>> CHOICES =
            Stream.of(Tap.values()).collect(Collectors.toUnmodifiableMap(Tap::key, AnswerForm::choices));

    @NotNull(message = "{pulse.answer.momentum.missing}")
    @Min(Tap.NOT_SAID)
    @Max(Tap.MOST)
    private @Nullable Integer momentum;

    @NotNull(message = "{pulse.answer.headspace.missing}")
    @Min(Tap.NOT_SAID)
    @Max(Tap.MOST)
    private @Nullable Integer headspace;

    @NotNull(message = "{pulse.answer.support.missing}")
    @Min(Tap.NOT_SAID)
    @Max(Tap.MOST)
    private @Nullable Integer support;

    @NotNull(message = "{pulse.answer.safety.missing}")
    @Min(Tap.NOT_SAID)
    @Max(Tap.MOST)
    private @Nullable Integer safety;

    @Size(max = 300, message = "{pulse.answer.line.long}")
    private String line = "";

    private static List<Choice> choices(Tap tap) {
        List<Choice> choices = new ArrayList<>();
        for (int value = Tap.LEAST; value <= Tap.MOST; value++) {
            choices.add(Choice.message(value, "pulse.tap." + tap.key() + "." + value));
        }
        choices.add(Choice.message(Tap.NOT_SAID, "pulse.answer.not-said"));
        return List.copyOf(choices);
    }

    /** Only once the constraints hold. */
    GiveAnswer toCommand() {
        return new GiveAnswer(
                Objects.requireNonNull(momentum),
                Objects.requireNonNull(headspace),
                Objects.requireNonNull(support),
                Objects.requireNonNull(safety),
                line);
    }

    public @Nullable Integer getMomentum() {
        return momentum;
    }

    public void setMomentum(@Nullable Integer momentum) {
        this.momentum = momentum;
    }

    public @Nullable Integer getHeadspace() {
        return headspace;
    }

    public void setHeadspace(@Nullable Integer headspace) {
        this.headspace = headspace;
    }

    public @Nullable Integer getSupport() {
        return support;
    }

    public void setSupport(@Nullable Integer support) {
        this.support = support;
    }

    public @Nullable Integer getSafety() {
        return safety;
    }

    public void setSafety(@Nullable Integer safety) {
        this.safety = safety;
    }

    public String getLine() {
        return line;
    }

    /** One line, wherever its ends were typed. */
    public void setLine(@Nullable String line) {
        // By lines and not by a pattern: anybody may send this, and a pattern would look at long gaps again and again.
        this.line = Typed.text(line)
                .lines()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
