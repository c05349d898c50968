/** The offices that report: they stay while people come and go. */
@NullMarked
package org.followup.core.offices;

import org.jspecify.annotations.NullMarked;
