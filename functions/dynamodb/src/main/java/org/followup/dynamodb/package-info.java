/** The stores of the core on one DynamoDB table. */
@NullMarked
package org.followup.dynamodb;

import org.jspecify.annotations.NullMarked;
