/** Journeys on the assembled service, and the rules that hold over all modules. */
@NullMarked
package org.followup.acceptance;

import org.jspecify.annotations.NullMarked;
