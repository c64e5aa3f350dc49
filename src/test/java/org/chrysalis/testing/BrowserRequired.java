package org.chrysalis.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips browser tests, with a reason, where there is no browser and none is required. */
public class BrowserRequired implements ExecutionCondition {

    private static final String MISSING = "no Chromium was found: install one, or name it in CHRYSALIS_CHROMIUM";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (InstalledBrowser.find().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is installed");
        }
        if (InstalledBrowser.isRequired()) {
            throw new IllegalStateException("Browser tests are required here, but " + MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
