@NullMarked
package org.followup.web.carryovers;

import org.jspecify.annotations.NullMarked;
