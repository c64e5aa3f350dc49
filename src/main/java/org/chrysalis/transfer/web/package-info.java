/** Pages of the import, and the downloads. */
@NullMarked
package org.chrysalis.transfer.web;

import org.jspecify.annotations.NullMarked;
