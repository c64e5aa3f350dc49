package org.chrysalis.support.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Names what is missing or wrong, as people would say it. */
class CivilDateValidator implements ConstraintValidator<CivilDate, DateInput> {

    private final MessageSource messages;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init")
    private CivilDate rule;

    CivilDateValidator(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void initialize(CivilDate constraint) {
        this.rule = constraint;
    }

    @Override
    public boolean isValid(@Nullable DateInput input, ConstraintValidatorContext context) {
        String problem = problem(input);
        if (problem == null) {
            return true;
        }
        String name = messages.getMessage(rule.name(), null, LocaleContextHolder.getLocale());
        String words = messages.getMessage(
                DateInput.MESSAGE + problem, DateInput.arguments(name), LocaleContextHolder.getLocale());
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(words.replaceAll("([{}$\\\\])", "\\\\$1"))
                .addConstraintViolation();
        return false;
    }

    private @Nullable String problem(@Nullable DateInput input) {
        if (input == null || input.isEmpty()) {
            return rule.required() ? "empty" : null;
        }
        String problem = input.problem();
        LocalDate date = input.date();
        if (problem == null && rule.notInFuture() && date != null && date.isAfter(LocalDate.now(clock))) {
            return "future";
        }
        return problem;
    }
}
