package org.chrysalis.demo;

import org.chrysalis.support.DemonstrationMode;
import org.chrysalis.support.Misconfigured;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the published passwords from opening an installation that believes it has none: with the demonstration off the
 * program would listen everywhere. Asked before it listens anywhere.
 */
@Component
class DemonstrationGuard implements InitializingBean {

    private final DemonstrationMode mode;
    private final DemonstrationMark mark;

    DemonstrationGuard(DemonstrationMode mode, DemonstrationMark mark) {
        this.mode = mode;
        this.mark = mark;
    }

    /** @throws Misconfigured where the demonstration is off and its people are there all the same */
    @Override
    public void afterPropertiesSet() {
        if (!mode.on() && mark.there()) {
            throw new Misconfigured("The demonstration is off, but this database holds its people, whose passwords are"
                    + " published: set CHRYSALIS_DEMO=on, or give real use a database of its own"
                    + " (CHRYSALIS_HOME or SPRING_DATASOURCE_URL).");
        }
    }
}
