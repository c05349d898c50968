@NullMarked
package org.followup.web.gateway;

import org.jspecify.annotations.NullMarked;
