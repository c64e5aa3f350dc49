/** Adds files to records, takes them off, and hands them out. */
@NullMarked
@NamedInterface("web")
package org.chrysalis.attachment.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
