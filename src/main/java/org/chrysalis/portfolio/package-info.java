/**
 * What people look at first: what needs their attention, every initiative by stage, today or on a past day, and the
 * figures of the portfolio.
 * It only reads, by SQL projections across the features below, and no feature imports it.
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
            "notification",
            "access :: web",
            "pathway",
            "initiative",
            "initiative :: web",
            "context",
            "evidence",
            "funding",
            "participation",
            "risk"
        })
package org.chrysalis.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
