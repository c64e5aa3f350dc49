package org.chrysalis.support;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.json.JsonParseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one sentence which setting cannot be followed, whether the log is set up or not: it may be the log's own, or
 * one that is read before.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class MisconfiguredReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        @Nullable String sentence = sentence(failure);
        if (sentence == null) {
            return false;
        }
        PlainFailureReporter.say(sentence);
        return true;
    }

    /** None where it is no setting's fault. */
    static @Nullable String sentence(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Misconfigured) {
                return String.valueOf(each.getMessage());
            }
            if (each instanceof JsonParseException) {
                // Without what was written: there may be passwords in it.
                return "SPRING_APPLICATION_JSON cannot be read: write it as {\"server\":{\"port\":8081}}, or leave"
                        + " it out.";
            }
        }
        return null;
    }
}
