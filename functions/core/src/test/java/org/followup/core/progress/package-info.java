@NullMarked
package org.followup.core.progress;

import org.jspecify.annotations.NullMarked;
