@NullMarked
package org.followup.s3;

import org.jspecify.annotations.NullMarked;
