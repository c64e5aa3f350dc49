/** Pages for coming in and going out: sign-in, set-up, invitation, account. */
@NullMarked
@NamedInterface("web")
package org.chrysalis.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
