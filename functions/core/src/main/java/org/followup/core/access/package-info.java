/** People, their roles, sessions, links and tokens, and the one place that says who may do what. */
@NullMarked
package org.followup.core.access;

import org.jspecify.annotations.NullMarked;
