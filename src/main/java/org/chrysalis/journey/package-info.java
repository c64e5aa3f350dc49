/**
 * The journey of an initiative: its visits and moves, rests and endings, reviews, conditions and activities.
 * It tells the register where an initiative stands now and keeps the whole story itself.
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
            "people :: web",
            "access",
            "notification",
            "access :: web",
            "pathway",
            "context",
            "initiative",
            "initiative :: web"
        })
package org.chrysalis.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
