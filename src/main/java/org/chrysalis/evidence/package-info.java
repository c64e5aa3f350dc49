/**
 * What is known about an initiative: evidence, whatever it says, and what is measured with its readings.
 * Features above name evidence by its id; what a piece is about lies at this floor or below.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "support :: web",
            "audit",
            "people",
            "attachment",
            "access",
            "pathway",
            "initiative",
            "initiative :: web"
        })
package org.chrysalis.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
