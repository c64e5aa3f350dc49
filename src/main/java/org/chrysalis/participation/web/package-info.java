/** The pages of participation: who took part, the partners, the ripples. */
@NullMarked
package org.chrysalis.participation.web;

import org.jspecify.annotations.NullMarked;
