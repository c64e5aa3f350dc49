package org.chrysalis.support;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of time: its zone decides which day "today" is. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    /** Civil dates of every organisation are those of London, wherever the server stands. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    ProgramClock clock() {
        return new ProgramClock(Clock.system(LONDON));
    }
}
