package org.chrysalis.support;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Hands the sentence on, so that no stack trace buries it. */
class MisconfiguredAnalyzer extends AbstractFailureAnalyzer<Misconfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Misconfigured cause) {
        @Nullable String action = null;
        return new FailureAnalysis(String.valueOf(cause.getMessage()), action, cause);
    }
}
