/** Reports that are made aside, of any size, in constant memory. */
@NullMarked
package org.followup.jobs.reports;

import org.jspecify.annotations.NullMarked;
