/** The simulated year of the letters on a real table. */
@org.jspecify.annotations.NullMarked
package org.followup.acceptance.year;
