/** Reads the files of imports. */
@NullMarked
package org.followup.jobs.imports;

import org.jspecify.annotations.NullMarked;
