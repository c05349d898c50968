@NullMarked
package org.followup.web.reports;

import org.jspecify.annotations.NullMarked;
