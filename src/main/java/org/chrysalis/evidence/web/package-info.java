/** The pages of evidence, of measures and of their readings. */
@NullMarked
package org.chrysalis.evidence.web;

import org.jspecify.annotations.NullMarked;
