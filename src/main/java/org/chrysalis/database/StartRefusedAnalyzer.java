package org.chrysalis.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Hands the one sentence to whoever reports, so that no stack trace buries it. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
        String sentence = cause.getMessage();
        @Nullable String action = null;
        return new FailureAnalysis(sentence, action, cause);
    }
}
