/**
 * Cold starts of the web function against a bare stream handler, both with one read of DynamoDB:
 * what the framework costs.
 */
@NullMarked
package org.followup.bench.coldstart;

import org.jspecify.annotations.NullMarked;
