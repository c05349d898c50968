/** The files of the core on S3. */
@NullMarked
package org.followup.s3;

import org.jspecify.annotations.NullMarked;
