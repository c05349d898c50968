/** Reports that are made aside, on one machine. */
@NullMarked
package org.followup.local.reports;

import org.jspecify.annotations.NullMarked;
