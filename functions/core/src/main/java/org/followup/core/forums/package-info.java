/** Forums, their declarations with numbered articles, themes, and the rounds of a cycle. */
@NullMarked
package org.followup.core.forums;

import org.jspecify.annotations.NullMarked;
