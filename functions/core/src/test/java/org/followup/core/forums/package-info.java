@NullMarked
package org.followup.core.forums;

import org.jspecify.annotations.NullMarked;
