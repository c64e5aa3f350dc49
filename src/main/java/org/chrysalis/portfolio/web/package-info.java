/** Home, the groups behind it, and the stage board in its views. */
@NullMarked
package org.chrysalis.portfolio.web;

import org.jspecify.annotations.NullMarked;
