/** The whole service in one JVM, for people who try it and for its tests. */
@NullMarked
package org.followup.local;

import org.jspecify.annotations.NullMarked;
