/** Histories as people read them, the removal of a text, and the check of every history. */
@NullMarked
package org.followup.web.history;

import org.jspecify.annotations.NullMarked;
