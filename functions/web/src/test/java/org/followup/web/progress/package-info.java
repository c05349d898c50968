@NullMarked
package org.followup.web.progress;

import org.jspecify.annotations.NullMarked;
