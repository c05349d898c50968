@NullMarked
package org.followup.web.edge;

import org.jspecify.annotations.NullMarked;
