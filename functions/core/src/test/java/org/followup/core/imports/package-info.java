@NullMarked
package org.followup.core.imports;

import org.jspecify.annotations.NullMarked;
