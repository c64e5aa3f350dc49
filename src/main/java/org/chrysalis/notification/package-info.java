/**
 * Tells people: the inbox, what is mailed and how often, the calendar feed. It is handed what to tell and asks no
 * feature; whatever it has to know of them comes by the interfaces declared here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "support :: web", "audit", "people", "people :: web"})
package org.chrysalis.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
