/**
 * What every feature may lean on: errors that carry their answer, the clock, forms that are sent once.
 * It knows no feature and stays small.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.chrysalis.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
