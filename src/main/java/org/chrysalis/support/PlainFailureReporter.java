package org.chrysalis.support;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Tells whoever started the program why it did not start: the sentence and no stack trace, on standard error. */
class PlainFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        say(
                StringUtils.hasText(analysis.getAction())
                        ? analysis.getDescription() + System.lineSeparator() + analysis.getAction()
                        : analysis.getDescription());
    }

    static void say(String why) {
        // Not through the log: its settings may be what is wrong, and a person at a terminal reads this.
        System.err.println("Chrysalis did not start. " + why);
    }
}
