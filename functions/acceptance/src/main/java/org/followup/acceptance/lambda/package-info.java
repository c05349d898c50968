/**
 * Boots a packaged function as Lambda does, without Lambda: the runtime interface client that AWS
 * ships, against a Runtime API of our own.
 */
@NullMarked
package org.followup.acceptance.lambda;

import org.jspecify.annotations.NullMarked;
