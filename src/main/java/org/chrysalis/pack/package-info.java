/**
 * The board pack: chosen figures of the portfolio with a few lines of comment, frozen with a number when it is
 * published, as a page, a tagged PDF and a workbook. It reads the portfolio and keeps its own copy of what it read.
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
            "access :: web",
            "pathway",
            "context",
            "initiative",
            "initiative :: web",
            "portfolio",
            "portfolio :: web"
        })
package org.chrysalis.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
