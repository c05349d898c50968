/** The folder in which one machine keeps everything between two runs. */
@NullMarked
package org.followup.local.folder;

import org.jspecify.annotations.NullMarked;
