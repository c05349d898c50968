@NullMarked
package org.followup.web.commitments;

import org.jspecify.annotations.NullMarked;
