package org.chrysalis.support;

import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Keeps every log quiet from the moment on in which the program is told to stop before it is ready. Whatever is told
 * from then on, by whichever thread is at work, fails because everything is being closed, and is undone: there is
 * nothing to look into. That it was told so is said in one sentence, as {@link Stopping} does.
 */
class QuietStop implements ApplicationListener<ApplicationEvent> {

    private final LoggingSystem logging;
    private final Thread atTheEnd = new Thread(this::stop, "quiet-stop");

    /** Set by who starts the program, read by who stops it. */
    private volatile boolean starting;

    QuietStop() {
        this(LoggingSystem.get(QuietStop.class.getClassLoader()));
    }

    QuietStop(LoggingSystem logging) {
        this.logging = logging;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationPreparedEvent) {
            begin();
        } else if (event instanceof ApplicationReadyEvent || event instanceof ApplicationFailedEvent) {
            begun();
        } else if (event instanceof ContextClosedEvent && starting) {
            silence();
        }
    }

    /** The process may end while nothing is closed that would say so: the program waits for what is being made. */
    private void begin() {
        starting = true;
        try {
            Runtime.getRuntime().addShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            stop();
        }
    }

    private void begun() {
        starting = false;
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            // It is quiet already.
        }
    }

    private void stop() {
        silence();
        Stopping.say();
    }

    private void silence() {
        logging.getLoggerConfigurations().stream()
                .filter(each -> each.getConfiguredLevel() != null)
                .forEach(each -> logging.setLogLevel(each.getName(), LogLevel.OFF));
    }
}
