@NullMarked
package org.followup.jobs.imports;

import org.jspecify.annotations.NullMarked;
