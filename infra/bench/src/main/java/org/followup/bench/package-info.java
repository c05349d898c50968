/** Measured comparisons; nothing of it is deployed. */
@NullMarked
package org.followup.bench;

import org.jspecify.annotations.NullMarked;
