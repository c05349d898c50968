@NullMarked
package org.followup.web.openapi;

import org.jspecify.annotations.NullMarked;
