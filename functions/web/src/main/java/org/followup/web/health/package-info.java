/** Whether the service answers. */
@NullMarked
package org.followup.web.health;

import org.jspecify.annotations.NullMarked;
