@NullMarked
package org.followup.web.rounds;

import org.jspecify.annotations.NullMarked;
