package org.chrysalis.support;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at the settings before anything is started for them. Comes after the configuration files, which may hold them,
 * and after the log is set up by them: what is refused is then said in one sentence, and not a second time in the log.
 */
public abstract class BeforeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** Refuses what cannot be followed, by throwing what says so in one sentence, or adds what follows from others. */
    protected abstract void look(ConfigurableEnvironment environment);

    @Override
    public final void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        look(event.getEnvironment());
    }

    @Override
    public final int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
