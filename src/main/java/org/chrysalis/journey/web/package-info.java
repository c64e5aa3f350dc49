/** The pages of the journey: the line and its visits, the steps that people take, reviews and activities. */
@NullMarked
package org.chrysalis.journey.web;

import org.jspecify.annotations.NullMarked;
