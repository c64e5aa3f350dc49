/** Home, the groups behind it, the stage board in its views, and the portfolio. */
@NullMarked
package org.chrysalis.portfolio.web;

import org.jspecify.annotations.NullMarked;
