@NullMarked
package org.followup.core.tasks;

import org.jspecify.annotations.NullMarked;
