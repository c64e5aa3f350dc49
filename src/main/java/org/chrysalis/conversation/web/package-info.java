/** The conversation of an initiative. */
@NullMarked
@NamedInterface("web")
package org.chrysalis.conversation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
