/**
 * Progress updates: drafts, the rules of the form, submission, and what is expected of an office in
 * a round.
 */
@NullMarked
package org.followup.core.progress;

import org.jspecify.annotations.NullMarked;
