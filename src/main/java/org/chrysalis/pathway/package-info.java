/**
 * An organisation's pathway: its ordered stages, each in one of five phases, with purpose, guidance, criteria and
 * usual activities. Administrators change all of it; every wording that ever stood is kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "support :: web", "audit", "people"})
package org.chrysalis.pathway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
