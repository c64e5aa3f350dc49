package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** What is told to stop before it is ready says nothing of what fails because of that; anything else is said. */
class QuietStopTest {

    private static final String[] NO_ARGUMENTS = {};

    private final List<String> silenced = new ArrayList<>();
    private final QuietStop quiet = new QuietStop(new Logs());
    private final SpringApplication application = new SpringApplication();
    private final GenericApplicationContext program = new GenericApplicationContext();

    @BeforeEach
    void begins() {
        quiet.onApplicationEvent(new ApplicationPreparedEvent(application, NO_ARGUMENTS, program));
    }

    @AfterEach
    void leavesNothingBehind() {
        fails();
    }

    @Test
    void silencesEveryLogThatHasALevelOfItsOwn() {
        closes();
        assertThat(silenced).containsExactly("ROOT", "of.its.own");
    }

    @Test
    void saysWhatGoesWrongWhereItStopsOnceItIsReady() {
        quiet.onApplicationEvent(new ApplicationReadyEvent(application, NO_ARGUMENTS, program, Duration.ZERO));
        closes();
        assertThat(silenced).isEmpty();
    }

    @Test
    void saysWhatGoesWrongWhereItCouldNotStart() {
        fails();
        closes();
        assertThat(silenced).isEmpty();
    }

    private void closes() {
        quiet.onApplicationEvent(new ContextClosedEvent(program));
    }

    private void fails() {
        quiet.onApplicationEvent(
                new ApplicationFailedEvent(application, NO_ARGUMENTS, program, new IllegalStateException("a fault")));
    }

    private final class Logs extends LoggingSystem {

        @Override
        public void beforeInitialize() {
            // There is nothing to be set up.
        }

        @Override
        public List<LoggerConfiguration> getLoggerConfigurations() {
            return List.of(
                    new LoggerConfiguration("ROOT", LogLevel.INFO, LogLevel.INFO),
                    new LoggerConfiguration("of.another", null, LogLevel.INFO),
                    new LoggerConfiguration("of.its.own", LogLevel.WARN, LogLevel.WARN));
        }

        @Override
        public void setLogLevel(String name, LogLevel level) {
            assertThat(level).isEqualTo(LogLevel.OFF);
            silenced.add(name);
        }
    }
}
