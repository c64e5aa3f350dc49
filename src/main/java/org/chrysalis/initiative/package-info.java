/**
 * The register: each initiative, what it tries to change, who leads it and where it stands.
 * Features above add tabs and reasons for attention through the interfaces declared here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "support :: web",
            "attachment",
            "audit",
            "audit :: web",
            "people",
            "access",
            "notification",
            "pathway",
            "context"
        })
package org.chrysalis.initiative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
