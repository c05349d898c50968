/**
 * Pages of a forum: the front page, and the forms that register forums, declarations and rounds.
 */
@NullMarked
package org.followup.web.forums;

import org.jspecify.annotations.NullMarked;
