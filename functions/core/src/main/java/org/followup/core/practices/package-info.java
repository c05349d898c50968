/**
 * Exchange of experience: what offices share with each other and ask each other, their answers, and
 * who used what.
 */
@NullMarked
package org.followup.core.practices;

import org.jspecify.annotations.NullMarked;
