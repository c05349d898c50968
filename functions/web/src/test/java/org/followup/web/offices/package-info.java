@NullMarked
package org.followup.web.offices;

import org.jspecify.annotations.NullMarked;
