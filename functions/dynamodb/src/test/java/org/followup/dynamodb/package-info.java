/** Tests of the stores, and {@link LocalDynamoDb}, the ground on which other modules test too. */
@org.jspecify.annotations.NullMarked
package org.followup.dynamodb;
