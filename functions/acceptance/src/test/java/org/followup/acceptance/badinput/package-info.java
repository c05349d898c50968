/** What must not be: a table of bad input, and that each gets a clear answer and stores nothing. */
@org.jspecify.annotations.NullMarked
package org.followup.acceptance.badinput;
