/** The list of packs, the pages on which one is put together, and the pack itself. */
@NullMarked
package org.chrysalis.pack.web;

import org.jspecify.annotations.NullMarked;
