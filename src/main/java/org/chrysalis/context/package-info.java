/**
 * What happened to the whole organisation: an inspection, a budget round, a new director. It lies behind every journey
 * and every picture in time, and a step can name it as what brought it about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "support :: web", "attachment", "audit", "people"})
package org.chrysalis.context;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
