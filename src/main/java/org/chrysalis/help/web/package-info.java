@NullMarked
package org.chrysalis.help.web;

import org.jspecify.annotations.NullMarked;
