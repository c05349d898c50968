/** The table inside this JVM, and its stream as Lambda would deliver it. */
@NullMarked
package org.followup.local.table;

import org.jspecify.annotations.NullMarked;
