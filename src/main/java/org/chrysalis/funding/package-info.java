/**
 * What pays for an initiative and how long it lasts: money with its source, purpose and time, what was spent of it,
 * the day after which nothing is committed, and whether it lasts until outcomes can be expected. Beside it what
 * shelters it, what it draws on, and how far it has become ordinary practice.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "support :: web",
            "attachment",
            "audit",
            "people",
            "access",
            "notification",
            "pathway",
            "initiative",
            "initiative :: web"
        })
package org.chrysalis.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
