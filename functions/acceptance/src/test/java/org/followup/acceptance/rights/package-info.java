/**
 * What the functions really ask of AWS while the suite runs: noted by an interceptor in the
 * packaged functions and around the table of the service in one JVM, and held against the rights
 * that {@code template.yaml} grants.
 */
@NullMarked
package org.followup.acceptance.rights;

import org.jspecify.annotations.NullMarked;
