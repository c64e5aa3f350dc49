/**
 * What people say to one another about an initiative and about what is recorded of it, to be read where it was said.
 * Who may read the thing may read what is said of it, and nobody else.
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
            "initiative",
            "initiative :: web"
        })
package org.chrysalis.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
