/** Takes the files of imports on one machine, and runs the imports. */
@NullMarked
package org.followup.local.imports;

import org.jspecify.annotations.NullMarked;
