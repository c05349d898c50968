/** The mail of the core on SES. */
@NullMarked
package org.followup.ses;

import org.jspecify.annotations.NullMarked;
