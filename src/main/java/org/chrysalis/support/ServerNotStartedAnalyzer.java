package org.chrysalis.support;

import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextException;
import org.springframework.core.NestedExceptionUtils;

/**
 * Says in one sentence why the web server does not start: what {@link ListeningAddress}, {@link Encryption} and
 * {@link BelievedProxies} did not see before, such as an address that went away meanwhile, or some other pattern that
 * is none. A fault of the program is left to its stack trace.
 */
class ServerNotStartedAnalyzer extends AbstractFailureAnalyzer<ApplicationContextException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ApplicationContextException cause) {
        Throwable reason = NestedExceptionUtils.getMostSpecificCause(cause);
        if (!ofWebServer(String.valueOf(cause.getMessage()))
                || findCause(cause.getCause(), BeansException.class) != null
                        && !(reason instanceof PatternSyntaxException)) {
            return null;
        }
        @Nullable String action = null;
        return new FailureAnalysis(
                "The web server cannot be started ("
                        + String.valueOf(reason.getMessage()).strip().replaceAll("\\s+", " ")
                        + "): check SERVER_PORT, SERVER_ADDRESS and what begins with SERVER_SSL_ or SERVER_TOMCAT_.",
                action,
                cause);
    }

    /** Its two steps, as the framework names them: put together, and set to listen. */
    private static boolean ofWebServer(String message) {
        return message.contains("web server") || message.contains("webServerStartStop");
    }
}
