/**
 * The illustrative forum that a newcomer sees first; loaded through the same use cases as real
 * data.
 */
@NullMarked
package org.followup.local.demonstration;

import org.jspecify.annotations.NullMarked;
