/**
 * Who has a part in an initiative besides those who run it: people who are heard, partners whose working relationship
 * is tended, and the ripples that reach others. Numbers of people, never names.
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
            "initiative",
            "initiative :: web"
        })
package org.chrysalis.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
