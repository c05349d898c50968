/** The desk of letters. */
@NullMarked
package org.followup.web.letters;

import org.jspecify.annotations.NullMarked;
