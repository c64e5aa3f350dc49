package org.chrysalis.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.DemonstrationMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration where there is one and nothing else yet. The program answers meanwhile, and its sign-in page
 * says what is going on; it counts as ready, for whoever watches over it, when all is there.
 */
@Component
class DemonstrationStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationStart.class);

    /** The packages whose services say each change in the log: here it would be the same story hundreds of times. */
    private static final String CHANGES = "org.chrysalis";

    private final DemonstrationMode mode;
    private final Organisations organisations;
    private final Demonstration demonstration;
    private final LoggingSystem logging;
    private final Clock clock;

    DemonstrationStart(
            DemonstrationMode mode,
            Organisations organisations,
            Demonstration demonstration,
            LoggingSystem logging,
            Clock clock) {
        this.mode = mode;
        this.organisations = organisations;
        this.demonstration = demonstration;
        this.logging = logging;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!mode.on() || !organisations.none()) {
            return;
        }
        long began = System.nanoTime();
        LoggerConfiguration before = logging.getLoggerConfiguration(CHANGES);
        logging.setLogLevel(CHANGES, LogLevel.WARN);
        try {
            demonstration.load(LocalDate.now(clock));
        } finally {
            logging.setLogLevel(CHANGES, before == null ? null : before.getConfiguredLevel());
        }
        LOG.info(
                "Loaded the demonstration in {} ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
}
