/**
 * The ports of the core for tests: {@link org.followup.core.stores.InMemoryStore}, and a contract
 * for each port that it and every real store has to keep.
 */
@NullMarked
package org.followup.core.stores;

import org.jspecify.annotations.NullMarked;
