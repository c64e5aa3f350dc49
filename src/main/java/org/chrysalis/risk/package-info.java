/**
 * What might happen to people and to what else, and the small tests that make a risk small enough to handle. Risks to
 * people come before all others, whatever their score; an organisation brings its own kinds and its own scale.
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
            "access :: web",
            "initiative",
            "initiative :: web",
            "evidence"
        })
package org.chrysalis.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
