/** Letters that on one machine are kept to be looked at instead of being sent. */
@NullMarked
package org.followup.local.outbox;

import org.jspecify.annotations.NullMarked;
