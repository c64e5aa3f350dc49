/**
 * Spreadsheets in and out: initiatives from a file, checked row by row and saved all or nothing; the list as a file.
 * Rows go through the same services as what people type, so that every rule holds for both.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "support :: web",
            "audit",
            "people",
            "context",
            "pathway",
            "initiative",
            "journey"
        })
package org.chrysalis.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
