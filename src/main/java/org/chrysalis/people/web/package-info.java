/** Pages for administrators: people, teams, roles, the organisation. */
@NullMarked
package org.chrysalis.people.web;

import org.jspecify.annotations.NullMarked;
