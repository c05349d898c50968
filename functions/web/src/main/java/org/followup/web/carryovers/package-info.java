/** The guided pages on which the commitments of one forum are carried over to the next. */
@NullMarked
package org.followup.web.carryovers;

import org.jspecify.annotations.NullMarked;
