package org.chrysalis.access;

import java.util.List;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.DemonstrationMode;
import org.chrysalis.support.StartupNotice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the set-up link when the program starts on a database without any organisation. */
@Component
@Order(10)
class SetUpNotice implements StartupNotice {

    private final SetUpLinks links;
    private final Organisations organisations;
    private final DemonstrationMode demonstration;

    SetUpNotice(SetUpLinks links, Organisations organisations, DemonstrationMode demonstration) {
        this.links = links;
        this.organisations = organisations;
        this.demonstration = demonstration;
    }

    @Override
    public List<Line> lines() {
        if (demonstration.on() || !organisations.none()) {
            return List.of();
        }
        return List.of(
                new Line("Set it up", ADDRESS + "/set-up?token=" + links.newToken()),
                new Line("", "with this link, once, within 24 hours; a new start prints a new one"));
    }
}
