/** Work without a page: imports, reports, repairs. */
@NullMarked
package org.followup.jobs;

import org.jspecify.annotations.NullMarked;
