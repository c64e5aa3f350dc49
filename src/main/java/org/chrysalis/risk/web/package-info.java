/** The pages of risks and experiments, and those on which an organisation chooses its kinds and its scale. */
@NullMarked
package org.chrysalis.risk.web;

import org.jspecify.annotations.NullMarked;
