/**
 * Who is signed in, and how they came in: passwords, sessions, one-time links, the security filters.
 * What a person may do is said by their role, which lives in {@code people}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "support :: web", "audit", "people"})
package org.chrysalis.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
