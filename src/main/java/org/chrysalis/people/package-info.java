/**
 * Organisations, the people in them, their teams, and what each role permits.
 * A person signs in once and holds a role in every organisation that they belong to.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "support :: web", "audit", "audit :: web"})
package org.chrysalis.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
