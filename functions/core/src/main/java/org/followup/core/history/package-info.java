/**
 * What happened, in order and for ever: changes, their chain of hashes, and the one way to write.
 */
@NullMarked
package org.followup.core.history;

import org.jspecify.annotations.NullMarked;
