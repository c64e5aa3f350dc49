/** The inbox, how one is told, the calendar feed, and what could not be sent. */
@NullMarked
@NamedInterface("web")
package org.chrysalis.notification.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
