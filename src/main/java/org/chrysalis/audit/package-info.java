/**
 * The trail of who did what to which subject, when, before and after. It is added to and never changed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "support :: web"})
package org.chrysalis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
