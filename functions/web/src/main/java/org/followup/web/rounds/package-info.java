/** A round and what was arranged about it: its days for all, and for each office. */
@NullMarked
package org.followup.web.rounds;

import org.jspecify.annotations.NullMarked;
