/**
 * Style sheet, pictures and the one small script, named by their content so that browsers keep
 * them.
 */
@NullMarked
package org.followup.web.assets;

import org.jspecify.annotations.NullMarked;
