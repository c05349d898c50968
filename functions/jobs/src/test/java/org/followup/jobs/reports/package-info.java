@NullMarked
package org.followup.jobs.reports;

import org.jspecify.annotations.NullMarked;
