/**
 * How ready the ground is: an organisation's conditions, and rounds in which several people say how true each is of the
 * organisation, a team or an initiative. Opinions stand side by side, by name; none is averaged away.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "support :: web",
            "attachment",
            "audit",
            "people",
            "people :: web",
            "access",
            "pathway",
            "notification",
            "initiative",
            "initiative :: web"
        })
package org.chrysalis.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
