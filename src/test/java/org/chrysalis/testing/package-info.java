/** What tests share: one real database for the whole run, a browser, and one annotation for each kind of test. */
@NullMarked
package org.chrysalis.testing;

import org.jspecify.annotations.NullMarked;
