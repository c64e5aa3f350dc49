/**
 * Home, the groups behind it, the stage board in its views, and the portfolio. What draws its pictures and says its
 * timeline in words is borrowed by the feature that puts them on paper.
 */
@NullMarked
@NamedInterface("web")
package org.chrysalis.portfolio.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
