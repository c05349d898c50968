@NullMarked
package org.followup.web.tasks;

import org.jspecify.annotations.NullMarked;
