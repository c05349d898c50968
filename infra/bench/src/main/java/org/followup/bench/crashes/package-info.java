/** Real crashes: the sending process is killed while a mail service of its own process listens. */
@NullMarked
package org.followup.bench.crashes;

import org.jspecify.annotations.NullMarked;
