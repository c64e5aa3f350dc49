/**
 * How every page looks and how forms are read: layout data, fields, error summary, paging, dates and error pages.
 * It knows no feature; features bring their words, their navigation entries and their forms to it.
 */
@NullMarked
@NamedInterface("web")
package org.chrysalis.support.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
