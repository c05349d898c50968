/** Tests of the clock and of the work that hangs on it. */
@org.jspecify.annotations.NullMarked
package org.followup.local.clock;
