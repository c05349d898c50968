/** What programs can ask for, described for programs. */
@NullMarked
package org.followup.web.openapi;

import org.jspecify.annotations.NullMarked;
