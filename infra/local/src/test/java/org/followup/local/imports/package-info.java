@NullMarked
package org.followup.local.imports;

import org.jspecify.annotations.NullMarked;
