/** The pages of the pulse: its rounds, the question, and the page behind a link. */
@NullMarked
package org.chrysalis.pulse.web;

import org.jspecify.annotations.NullMarked;
