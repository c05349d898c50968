/** The rules, use cases and ports of the service; they know the JDK and nothing else. */
@NullMarked
package org.followup.core;

import org.jspecify.annotations.NullMarked;
