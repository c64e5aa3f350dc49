/** Pages for administrators: people, teams, roles, the organisation. */
@NullMarked
@NamedInterface("web")
package org.chrysalis.people.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
