@NullMarked
package org.followup.core.reports;

import org.jspecify.annotations.NullMarked;
