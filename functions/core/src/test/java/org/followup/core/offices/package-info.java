@NullMarked
package org.followup.core.offices;

import org.jspecify.annotations.NullMarked;
