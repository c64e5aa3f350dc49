/** The pages of readiness: rounds, answers, what came out, what will be done, and the list of conditions. */
@NullMarked
package org.chrysalis.readiness.web;

import org.jspecify.annotations.NullMarked;
