package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.net.BindException;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ApplicationContextException;

class ServerNotStartedAnalyzerTest {

    private static final String CHECK =
            ": check SERVER_PORT, SERVER_ADDRESS and what begins with SERVER_SSL_ or SERVER_TOMCAT_.";

    @Test
    void saysWhyNothingListens() {
        assertThat(said(new ApplicationContextException(
                        "Failed to start bean 'webServerStartStop'",
                        new WebServerException(
                                "Unable to start embedded Tomcat server",
                                new IllegalArgumentException(
                                        "Connector [..] failed to start",
                                        new BindException("Cannot assign requested address"))))))
                .isEqualTo("The web server cannot be started (Cannot assign requested address)" + CHECK);
    }

    @Test
    void saysWhatItLacksToBePutTogether() {
        assertThat(said(new ApplicationContextException(
                        "Unable to start web server",
                        new IllegalStateException(
                                "Unable to create key store", new FileNotFoundException("/none.pem\n(No such file)")))))
                .isEqualTo("The web server cannot be started (/none.pem (No such file))" + CHECK);
    }

    @Test
    void saysThatTheProxiesAreNoPattern() {
        assertThat(said(new ApplicationContextException(
                        "Unable to start web server",
                        new BeanCreationException("factory", "it", new PatternSyntaxException("Unclosed", "[", 0)))))
                .isEqualTo("The web server cannot be started (Unclosed near index 0 [ ^)" + CHECK);
    }

    @Test
    void leavesAFaultOfTheProgramToItsStackTrace() {
        assertThat(analysis(new ApplicationContextException(
                        "Unable to start web server",
                        new WebServerException(
                                "Unable to start embedded Tomcat",
                                new BeanCreationException("filter", "a fault", new NullPointerException("of ours"))))))
                .isNull();
        assertThat(analysis(new ApplicationContextException(
                        "Failed to start bean 'jobs'", new IllegalStateException("a fault"))))
                .isNull();
    }

    private static String said(Throwable failure) {
        FailureAnalysis found = analysis(failure);
        assertThat(found).isNotNull();
        return found.getDescription();
    }

    private static FailureAnalysis analysis(Throwable failure) {
        return new ServerNotStartedAnalyzer().analyze(failure);
    }
}
