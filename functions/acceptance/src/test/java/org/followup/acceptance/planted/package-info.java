/**
 * A small copy of the house in which each class breaks one rule. It shows that the rules see what
 * they forbid; nothing else uses it.
 */
@NullMarked
package org.followup.acceptance.planted;

import org.jspecify.annotations.NullMarked;
