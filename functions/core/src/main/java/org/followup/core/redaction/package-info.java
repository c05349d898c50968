/** How a text goes that must not stay, from everywhere it stands. */
@NullMarked
package org.followup.core.redaction;

import org.jspecify.annotations.NullMarked;
