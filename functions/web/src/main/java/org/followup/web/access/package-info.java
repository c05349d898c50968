/** Signing in and out, people and tokens. */
@NullMarked
package org.followup.web.access;

import org.jspecify.annotations.NullMarked;
