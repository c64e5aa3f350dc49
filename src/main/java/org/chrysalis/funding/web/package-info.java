/** The pages of funding: what pays, what was spent, and how long it lasts. */
@NullMarked
package org.chrysalis.funding.web;

import org.jspecify.annotations.NullMarked;
