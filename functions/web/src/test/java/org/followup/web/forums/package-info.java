@NullMarked
package org.followup.web.forums;

import org.jspecify.annotations.NullMarked;
