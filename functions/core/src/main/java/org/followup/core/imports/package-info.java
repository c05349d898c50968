/**
 * Updates from other trackers: a mapping says how their columns are read, and nothing is stored
 * unless every row can be.
 */
@NullMarked
package org.followup.core.imports;

import org.jspecify.annotations.NullMarked;
