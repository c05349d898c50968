@NullMarked
package org.followup.local;

import org.jspecify.annotations.NullMarked;
