@NullMarked
package org.followup.core.redaction;

import org.jspecify.annotations.NullMarked;
