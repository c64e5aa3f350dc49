/**
 * The demonstration: Marlhaven, a council that does not exist, and its neighbour Skerrow, taken through the services
 * that people use. Loaded into an empty installation that is there to be tried.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "support :: web",
            "people",
            "access",
            "notification",
            "attachment",
            "context",
            "conversation",
            "pathway",
            "initiative",
            "evidence",
            "funding",
            "participation",
            "pulse",
            "readiness",
            "risk",
            "journey",
            "pack"
        })
package org.chrysalis.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
