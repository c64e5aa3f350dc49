/**
 * A real PostgreSQL that comes with the program, for installations that bring none of their own; and the checks
 * that every database passes before it is migrated. Knows nothing of what is stored.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.chrysalis.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
