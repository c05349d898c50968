/** Tests of the table and its stream. */
@org.jspecify.annotations.NullMarked
package org.followup.local.table;
