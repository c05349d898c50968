/** What an office undertook under articles of a declaration, with its indicator. */
@NullMarked
package org.followup.core.commitments;

import org.jspecify.annotations.NullMarked;
