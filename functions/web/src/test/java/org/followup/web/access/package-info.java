@NullMarked
package org.followup.web.access;

import org.jspecify.annotations.NullMarked;
