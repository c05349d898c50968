@NullMarked
package org.followup.web.letters;

import org.jspecify.annotations.NullMarked;
