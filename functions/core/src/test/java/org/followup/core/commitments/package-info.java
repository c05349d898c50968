@NullMarked
package org.followup.core.commitments;

import org.jspecify.annotations.NullMarked;
