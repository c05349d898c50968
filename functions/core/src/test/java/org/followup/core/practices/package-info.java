@NullMarked
package org.followup.core.practices;

import org.jspecify.annotations.NullMarked;
