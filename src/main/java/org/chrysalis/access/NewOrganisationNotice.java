package org.chrysalis.access;

import java.util.List;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.StartupNotice;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints a link with which a further organisation is set up when the program is started with {@code
 * chrysalis.new-organisation}. Whoever runs the program decides which there are: no page founds one.
 */
@Component
@Order(15)
class NewOrganisationNotice implements StartupNotice {

    private final SetUp setUp;
    private final Organisations organisations;
    private final Environment environment;

    NewOrganisationNotice(SetUp setUp, Organisations organisations, Environment environment) {
        this.setUp = setUp;
        this.organisations = organisations;
        this.environment = environment;
    }

    /** Nothing while there is none: the first has a link of its own. */
    @Override
    public List<Line> lines() {
        boolean asked = "on".equalsIgnoreCase(environment.getProperty("chrysalis.new-organisation", "off"));
        if (!asked || organisations.none()) {
            return List.of();
        }
        return List.of(
                new Line("Organisation", ADDRESS + "/set-up?token=" + setUp.newTokenForAnother()),
                new Line("", "sets up a further one, with this link, once, within 24 hours"));
    }
}
