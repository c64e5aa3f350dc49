/**
 * A real PostgreSQL that comes with the program, for installations that bring none of their own; and the checks
 * that every database passes before it is migrated. Of what is stored it knows but one thing: which
 * table is only added to.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.chrysalis.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
