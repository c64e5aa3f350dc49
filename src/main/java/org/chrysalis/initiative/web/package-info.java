/**
 * The pages of the register: the list, logging, the overview, edits and history of an initiative.
 * Features above borrow the frame of an initiative's page from here.
 */
@NullMarked
@NamedInterface("web")
package org.chrysalis.initiative.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
