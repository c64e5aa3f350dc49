/** What every page of history shares: the filter that people set. */
@NullMarked
@NamedInterface("web")
package org.chrysalis.audit.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
