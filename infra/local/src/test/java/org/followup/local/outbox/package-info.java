/** Tests of the outbox. */
@org.jspecify.annotations.NullMarked
package org.followup.local.outbox;
