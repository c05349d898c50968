/** The simulated year of the letters on a real table, sent by the real mail adapter. */
@org.jspecify.annotations.NullMarked
package org.followup.acceptance.year;
