@NullMarked
package org.followup.core.access;

import org.jspecify.annotations.NullMarked;
