@NullMarked
package org.followup.core.letters;

import org.jspecify.annotations.NullMarked;
