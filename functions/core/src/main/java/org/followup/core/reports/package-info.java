/** What follows from everything that was reported: figures and status reports. */
@NullMarked
package org.followup.core.reports;

import org.jspecify.annotations.NullMarked;
