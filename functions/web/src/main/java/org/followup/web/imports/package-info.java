/** Imports: started here, sent past here, looked at here. */
@NullMarked
package org.followup.web.imports;

import org.jspecify.annotations.NullMarked;
