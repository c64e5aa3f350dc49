/** Pages on which administrators change the pathway, and the one that explains it to everybody. */
@NullMarked
package org.chrysalis.pathway.web;

import org.jspecify.annotations.NullMarked;
