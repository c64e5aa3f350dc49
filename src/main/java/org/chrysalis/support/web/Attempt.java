package org.chrysalis.support.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.chrysalis.support.Refused;
import org.chrysalis.support.SentBefore;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.validation.BindingResult;

/**
 * Calls a service for a form: what the service refuses becomes a problem beside its field, and what was typed stays.
 *
 * <pre>{@code
 * if (problems.hasErrors() || Attempt.refused(problems, () -> journey.move(actor, form.toCommand()))) {
 *     return "journey/move";
 * }
 * }</pre>
 */
public final class Attempt {

    private Attempt() {}

    /** Whether the service refused. */
    public static boolean refused(BindingResult problems, Runnable call) {
        return of(problems, () -> {
                    call.run();
                    return true;
                })
                .isEmpty();
    }

    /** What the service answered, or nothing if it refused. */
    public static <T> Optional<T> of(BindingResult problems, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (Refused refusal) {
            for (Refused each = refusal; each != null; each = each.more()) {
                note(problems, each);
            }
            Object form = problems.getTarget();
            if (refusal instanceof SentBefore && form != null && FreshToken.isCarriedBy(form.getClass())) {
                FreshToken.give(form);
            }
            return Optional.empty();
        }
    }

    private static void note(BindingResult problems, Refused refusal) {
        String field = refusal.field();
        if (field != null) {
            try {
                problems.rejectValue(field, refusal.messageKey(), refusal.arguments(), null);
                return;
            } catch (NotReadablePropertyException elsewhere) {
                // The service names a field that this form does not have: the message is still for the person.
            }
        }
        problems.reject(refusal.messageKey(), refusal.arguments(), null);
    }
}
