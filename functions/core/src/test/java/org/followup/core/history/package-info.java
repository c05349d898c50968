@NullMarked
package org.followup.core.history;

import org.jspecify.annotations.NullMarked;
