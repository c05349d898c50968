@NullMarked
package org.followup.jobs;

import org.jspecify.annotations.NullMarked;
