/**
 * How the team of an initiative is, asked in rounds: momentum, headspace, support and whether it is safe to try.
 * Anonymous by construction: answers are only counted, and shown from three on once a round has closed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "support :: web",
            "audit",
            "people",
            "people :: web",
            "access",
            "pathway",
            "notification",
            "initiative",
            "initiative :: web"
        })
package org.chrysalis.pulse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
