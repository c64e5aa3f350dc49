/**
 * Help in the words of the product: a guide for each kind of thing that people do here, and from every screen the way
 * to the part that is about it. It follows what somebody may do, not what their role is called.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "support :: web", "people", "access", "access :: web"})
package org.chrysalis.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
