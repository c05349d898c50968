/** What an office has to report, the form of an update, and what was reported on a commitment. */
@NullMarked
package org.followup.web.progress;

import org.jspecify.annotations.NullMarked;
