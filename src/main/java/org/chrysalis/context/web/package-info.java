/** The pages on which administrators say what happened to the organisation. */
@NullMarked
package org.chrysalis.context.web;

import org.jspecify.annotations.NullMarked;
