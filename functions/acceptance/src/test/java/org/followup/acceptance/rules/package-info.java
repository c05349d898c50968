/** Who may use whom, as allow-lists; each is proven by a violation planted beside them. */
@NullMarked
package org.followup.acceptance.rules;

import org.jspecify.annotations.NullMarked;
